import { withSubflows } from '@innline/flow';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTRPC } from '@/trpc/client';
import { useHotel } from '@/trpc/hotel';
import { useHotelContext } from '../hotel/hotel-context';
import { useEditor, useEditorStore } from '../store/context';
import type { RunAnswer, RunRequest } from './scenarios.worker';

/** Its identity must not change from one edit to the next. */
const NO_FLOWS = {};

/** After this long without an edit; the run itself takes milliseconds and is beside the page. */
const RUN_AFTER_MS = 120;

/** The scenarios of a flow, with the hotel they are played in. */
export function useScenarioList(flowId: string) {
  const trpc = useTRPC();
  const { id: hotelId } = useHotel();
  return useQuery(trpc.scenarios.list.queryOptions({ hotelId, flowId }));
}

/** Keeps the results of all scenarios true: every edit plays them again in a worker. Used once per editor. */
export function useRunScenarios(flowId: string): void {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const round = useEditor((state) => state.scenarioRound);
  const { data } = useScenarioList(flowId);
  const { flows = NO_FLOWS } = useHotelContext();
  const worker = useMemo(() => ({ current: null as Worker | null, asked: 0 }), []);

  useEffect(() => {
    const own = new Worker(new URL('./scenarios.worker.ts', import.meta.url), { type: 'module' });
    own.onmessage = ({ data: answer }: MessageEvent<RunAnswer>) => {
      if (answer.id === worker.asked) store.setState({ scenarioResults: answer.results });
    };
    worker.current = own;
    return () => {
      own.terminate();
      worker.current = null;
    };
  }, [store, worker]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is asked for by counting it up.
  useEffect(() => {
    if (!data) return;
    const timer = setTimeout(() => {
      worker.asked += 1;
      const scenarios = data.scenarios.map(({ id, body }) => ({ id, body }));
      const whole = withSubflows(document, flows);
      worker.current?.postMessage({
        id: worker.asked,
        document: whole,
        hotel: data.hotel,
        scenarios,
      } satisfies RunRequest);
    }, RUN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [data, document, flows, worker, round]);
}
