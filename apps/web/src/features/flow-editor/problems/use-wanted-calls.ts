import { useCallback, useEffect, useMemo } from 'react';
import { toast } from '@/components/ui/toast';
import { useEditor, useEditorStore } from '../store/context';
import type { EditorState } from '../store/state';
import type { CheckAnswer, CheckRequest } from './prove.worker';

/** Sends on which calls are wanted, and gives what takes the answers: a call is kept with its problem, and played if that was asked. */
export function useWantedCalls(
  send: (request: CheckRequest) => void,
): (answer: CheckAnswer & { kind: 'call' }) => void {
  const store = useEditorStore();
  const wanted = useEditor((state) => state.callWanted);
  const asked = useMemo(() => new Map<number, NonNullable<EditorState['callWanted']>>(), []);
  const count = useMemo(() => ({ last: 0 }), []);

  useEffect(() => {
    if (wanted === null) return;
    count.last += 1;
    asked.set(count.last, wanted);
    send({ kind: 'call', id: count.last, problem: wanted.problem });
    store.setState({ callWanted: null });
  }, [wanted, send, store, asked, count]);

  return useCallback(
    ({ id, call }) => {
      const about = asked.get(id);
      if (!about) return;
      asked.delete(id);
      const { problem, play } = about;
      store.setState(({ calls }) => ({ calls: new Map(calls).set(problem, call) }));
      if (!play) return;
      if (call) store.setState({ playWanted: { problem, call } });
      else toast.info('No call comes there', 'Whatever callers, tools and telephones do, none takes this way.');
    },
    [store, asked],
  );
}
