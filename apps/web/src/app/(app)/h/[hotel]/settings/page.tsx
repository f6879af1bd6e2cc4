import type { Metadata } from 'next';
import { HotelSettingsPage } from '@/features/team';
import { currentHotel } from '@/server/current-hotel';
import { Hydrate, prefetch } from '@/trpc/hydrate';
import { trpc } from '@/trpc/server';

export const metadata: Metadata = { title: 'Settings' };

export default async function Page({ params }: { params: Promise<{ hotel: string }> }) {
  const { id: hotelId } = await currentHotel((await params).hotel);
  await prefetch(trpc.team.settings.queryOptions({ hotelId }));
  return (
    <Hydrate>
      <HotelSettingsPage />
    </Hydrate>
  );
}
