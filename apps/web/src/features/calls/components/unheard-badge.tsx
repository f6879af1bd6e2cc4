'use client';
import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/components/ui/badge';
import { useTRPC } from '@/trpc/client';
import { useHotel, useMay } from '@/trpc/hotel';

/** How many messages nobody has heard yet; asked again when one is left or heard. */
export function UnheardBadge() {
  const { id: hotelId } = useHotel();
  const trpc = useTRPC();
  const enabled = useMay('recording.play');
  const { data = 0 } = useQuery({ ...trpc.calls.unheard.queryOptions({ hotelId }), enabled });
  if (data === 0) return null;
  return (
    <Badge tone="primary">
      {data}
      <span className="sr-only">{data === 1 ? ' new message' : ' new messages'}</span>
    </Badge>
  );
}
