import { useMemo } from 'react';
import { useEditorStore } from '../store/context';
import { useSmallScreen } from './use-small-screen';

/** What a step does when it is tapped on a phone: its settings open, since none stand beside it. Dots are for pulling. */
export function useTap(): { onNodeClick?(event: { target: EventTarget }): void } {
  const store = useEditorStore();
  const small = useSmallScreen();
  return useMemo(() => {
    if (!small) return {};
    return {
      onNodeClick: ({ target }) => {
        if (target instanceof Element && target.closest('button, .react-flow__handle')) return;
        store.setState({ overlay: { kind: 'settings' } });
      },
    };
  }, [store, small]);
}
