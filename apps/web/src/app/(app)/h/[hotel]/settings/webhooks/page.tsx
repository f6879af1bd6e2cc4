import type { Metadata } from 'next';
import { WebhooksPage } from '@/features/webhooks';
import { currentHotel } from '@/server/current-hotel';
import { Hydrate, prefetch } from '@/trpc/hydrate';
import { trpc } from '@/trpc/server';

export const metadata: Metadata = { title: 'Webhooks' };

export default async function Page({ params }: { params: Promise<{ hotel: string }> }) {
  const { id: hotelId } = await currentHotel((await params).hotel);
  await prefetch(trpc.webhooks.list.queryOptions({ hotelId }));
  return (
    <Hydrate>
      <WebhooksPage />
    </Hydrate>
  );
}
