import type { Metadata } from 'next';
import { FlowsPage } from '@/features/flows';
import { currentHotel } from '@/server/current-hotel';
import { Hydrate, prefetch } from '@/trpc/hydrate';
import { trpc } from '@/trpc/server';

export const metadata: Metadata = { title: 'Flows' };

export default async function Page({ params }: { params: Promise<{ hotel: string }> }) {
  const { id: hotelId } = await currentHotel((await params).hotel);
  await prefetch(trpc.flows.list.queryOptions({ hotelId, archived: false }));
  return (
    <Hydrate>
      <FlowsPage />
    </Hydrate>
  );
}
