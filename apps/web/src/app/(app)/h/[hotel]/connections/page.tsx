import type { Metadata } from 'next';
import { ConnectionsPage } from '@/features/connections';
import { currentHotel } from '@/server/current-hotel';
import { Hydrate, prefetch } from '@/trpc/hydrate';
import { trpc } from '@/trpc/server';

export const metadata: Metadata = { title: 'Connections' };

export default async function Page({ params }: { params: Promise<{ hotel: string }> }) {
  const { id: hotelId } = await currentHotel((await params).hotel);
  await Promise.all([
    prefetch(trpc.connections.vendors.queryOptions({ hotelId })),
    prefetch(trpc.connections.services.queryOptions({ hotelId })),
  ]);
  return (
    <Hydrate>
      <ConnectionsPage />
    </Hydrate>
  );
}
