import type { Replayed } from '@innline/flow';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useEditor } from '../store/context';
import type { ReplayAnswer, ReplayRequest } from './replay.worker';

/** The flow's last calls, played on the draft as it is, in a worker beside the page. */
export function useReplay(flowId: string) {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  const draft = useEditor((state) => state.document);
  const { data, error } = useQuery(
    trpc.scenarios.journals.queryOptions({ hotelId, flowId }, { staleTime: 60_000, refetchOnWindowFocus: false }),
  );
  const [replayed, setReplayed] = useState<Replayed[] | null>(null);
  useEffect(() => {
    if (!data) return;
    const worker = new Worker(new URL('./replay.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data: answer }: MessageEvent<ReplayAnswer>) => setReplayed(answer.replayed ?? []);
    const { calls, documents, hotel } = data;
    worker.postMessage({ id: 1, draft, hotel, calls, documents } satisfies ReplayRequest);
    return () => worker.terminate();
  }, [data, draft]);
  return { calls: data?.calls ?? null, left: data?.left ?? 0, replayed, error };
}
