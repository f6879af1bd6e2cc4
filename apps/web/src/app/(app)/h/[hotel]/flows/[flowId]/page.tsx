import type { Metadata } from 'next';
import { FlowEditor } from '@/features/flow-editor';
import { currentHotel } from '@/server/current-hotel';
import { Hydrate, prefetch } from '@/trpc/hydrate';
import { trpc } from '@/trpc/server';

interface Props {
  params: Promise<{ hotel: string; flowId: string }>;
}

export const metadata: Metadata = { title: 'Flow' };

export default async function Page({ params }: Props) {
  const { hotel, flowId } = await params;
  const { id: hotelId } = await currentHotel(hotel);
  await prefetch(trpc.flowEditor.context.queryOptions({ hotelId }));
  return (
    <Hydrate>
      <FlowEditor key={flowId} flowId={flowId} />
    </Hydrate>
  );
}
