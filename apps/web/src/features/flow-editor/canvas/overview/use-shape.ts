import { useEffect, useState } from 'react';
import { sizeIn } from '../../actions/size';
import { useEditor, useEditorStore } from '../../store/context';
import { type Shape, shapeOf } from './shape';

/** At the latest, milliseconds after the drawing has changed. */
const WAIT_MS = 1_000;

/** The drawing in little, made anew after its steps have been moved, and only when the page has nothing better to do. */
export function useShape(): Shape | null {
  const store = useEditorStore();
  const nodes = useEditor(({ document }) => document.nodes);
  const groups = useEditor(({ document }) => document.groups);
  const measured = useEditor((state) => state.measured);
  const [shape, setShape] = useState<Shape | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are read from the store when there is time.
  useEffect(() => {
    const make = () => setShape(shapeOf(store.getState().document, sizeIn(store)));
    // Safari has no idle callback
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(make, WAIT_MS / 5);
      return () => clearTimeout(timer);
    }
    const wanted = requestIdleCallback(make, { timeout: WAIT_MS });
    return () => cancelIdleCallback(wanted);
  }, [store, nodes, groups, measured]);
  return shape;
}
