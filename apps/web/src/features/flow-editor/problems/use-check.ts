import type { FlowDocument, ValidateContext } from '@innline/flow';
import { useCallback, useEffect, useMemo } from 'react';
import { useHotelContext } from '../hotel/hotel-context';
import { useEditor, useEditorStore } from '../store/context';
import type { CheckAnswer, CheckRequest } from './prove.worker';
import { useWantedCalls } from './use-wanted-calls';

/** After this long without an edit the flow is checked; the check itself runs beside the page. */
const CHECK_AFTER_MS = 150;

/** What the checks know of the hotel; without a moment, which every check brings itself. */
export function useCheckContext(flowId?: string): ValidateContext {
  const hotel = useHotelContext();
  return useMemo(() => {
    const { schedules, departments, onError, guarantees, flows, voices = [], ears, recordings } = hotel;
    return {
      schedules: Object.fromEntries(schedules.map(({ id, name, schedule }) => [id, { name, schedule }])),
      departments: Object.fromEntries(departments.map(({ id, name }) => [id, { name }])),
      onError,
      ...guarantees,
      flows,
      flowId,
      voices: voices.map(({ id }) => id),
      ears,
      recordings,
    };
  }, [hotel, flowId]);
}

/** Keeps `problems` true: every edit is checked in a worker, and an answer about an older document is thrown away. */
export function useCheck(flowId: string): void {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const context = useCheckContext(flowId);
  const worker = useMemo(() => ({ current: null as Worker | null, asked: 0, about: null as FlowDocument | null }), []);
  const callFound = useWantedCalls(useCallback((request) => worker.current?.postMessage(request), [worker]));

  useEffect(() => {
    const own = new Worker(new URL('./prove.worker.ts', import.meta.url), { type: 'module' });
    own.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.kind === 'call') callFound(data);
      else if (data.id === worker.asked)
        store.setState({ problems: data.problems, checked: worker.about, calls: new Map() });
    };
    worker.current = own;
    return () => {
      own.terminate();
      worker.current = null;
    };
  }, [store, worker, callFound]);

  useEffect(() => {
    const timer = setTimeout(() => {
      worker.asked += 1;
      worker.about = document;
      const request: CheckRequest = {
        kind: 'check',
        id: worker.asked,
        document,
        context: { ...context, at: Date.now() },
      };
      worker.current?.postMessage(request);
    }, CHECK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [document, context, worker]);
}
