'use client';
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@/components/ui/skeleton';
import { CallCanvas } from '@/features/calls';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import type { LiveCall } from '../calls/live-call';

/** A live call as a token on the flow it runs. */
export function OnTheFlow({ call }: { call: LiveCall }) {
  const hotel = useHotel();
  const trpc = useTRPC();
  // the document a call runs never changes while it lasts
  const detail = useQuery(
    trpc.calls.detail.queryOptions({ hotelId: hotel.id, callId: call.id }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  if (detail.error) return <p className="flex-1 p-4 text-muted-foreground text-sm">{detail.error.message}</p>;
  if (!detail.data) return <Skeleton className="m-4 flex-1" />;
  const { document, flowId } = detail.data;
  if (!document) return <p className="flex-1 p-4 text-muted-foreground text-sm">The flow of this call was deleted.</p>;
  return (
    <div className="relative min-h-48 flex-1">
      <CallCanvas
        callId={call.id}
        document={document}
        flowId={flowId ?? call.id}
        view={call.view}
        label={call.caller}
      />
    </div>
  );
}
