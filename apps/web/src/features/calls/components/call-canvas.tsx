'use client';
import type { FlowDocument } from '@innline/flow';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { FlowView, useCallToken } from '@/features/flow-editor';
import type { CallView } from '@/features/talk';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';

interface CallCanvasProps {
  callId: string;
  /** The document the call runs or ran: its pinned version, or the draft as it was. */
  document: FlowDocument;
  flowId: string;
  view: CallView;
  label: string;
}

/** The call on its flow: the way it came and where it is, as a token that moves while it is live. */
export function CallCanvas({ callId, document, flowId, view, label }: CallCanvasProps) {
  const { id: hotelId } = useHotel();
  const trpc = useTRPC();
  const context = useQuery(trpc.flowEditor.context.queryOptions({ hotelId }));
  useEffect(() => {
    const edgeIds = view.path.flatMap(({ viaEdge }) => (viaEdge ? [viaEdge] : []));
    useCallToken.getState().put({ callId, flowId, nodeId: view.node?.id ?? null, edgeIds, label });
    return () => useCallToken.getState().leave(callId);
  }, [callId, flowId, view.node, view.path, label]);

  if (!context.data) return <Skeleton className="h-full min-h-80" />;
  return (
    <FlowView key={callId} flowId={flowId} document={document} hotel={context.data} shown={view.node?.id ?? null} />
  );
}
