import { type Replayed, withSubflows } from '@innline/flow';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useHotelContext } from '../hotel/hotel-context';
import { useEditor } from '../store/context';
import type { ReplayAnswer, ReplayRequest } from './replay.worker';

const NO_FLOWS = {};

/** The flow's last calls, played on the draft as it is, in a worker beside the page. */
export function useReplay(flowId: string) {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const draft = useEditor((state) => state.document);
  const { data, error } = useQuery(
    trpc.scenarios.journals.queryOptions({ hotelId, flowId }, { staleTime: 60_000, refetchOnWindowFocus: false }),
  );
  const { flows = NO_FLOWS } = useHotelContext();
  const [replayed, setReplayed] = useState<Replayed[] | null>(null);
  useEffect(() => {
    if (!data) return;
    const worker = new Worker(new URL('./replay.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data: answer }: MessageEvent<ReplayAnswer>) => setReplayed(answer.replayed ?? []);
    const { calls, documents, hotel } = data;
    worker.postMessage({ id: 1, draft: withSubflows(draft, flows), hotel, calls, documents } satisfies ReplayRequest);
    return () => worker.terminate();
  }, [data, draft, flows]);
  return { calls: data?.calls ?? null, left: data?.left ?? 0, replayed, error };
}
