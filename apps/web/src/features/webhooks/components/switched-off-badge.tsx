'use client';
import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';

/** How many webhooks were switched off after failures, for whoever can switch them on again. */
export function SwitchedOffBadge() {
  const { id: hotelId } = useHotel();
  const trpc = useTRPC();
  const enabled = useMay('webhook.edit');
  const { data = [] } = useQuery({ ...trpc.webhooks.list.queryOptions({ hotelId }), enabled });
  const off = data.filter(({ switchedOffAt }) => switchedOffAt !== null).length;
  if (off === 0) return null;
  const words = off === 1 ? 'webhook was switched off after failures' : 'webhooks were switched off after failures';
  return (
    <Badge tone="danger" title={`${off} ${words}`}>
      {off}
      <span className="sr-only"> {words}</span>
    </Badge>
  );
}
