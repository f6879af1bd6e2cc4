import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import { sizeIn } from '../actions/size';
import { walk } from '../nodes/walk';
import { boundsOf } from '../operations';
import { useEditorStore } from '../store/context';

/** Small enough for a flow of 500 steps in a narrow canvas. */
export const MIN_ZOOM = 0.04;
const MARGIN = 0.08;
const GENTLE = { duration: 250 };
/** Below this a card cannot be read: a large flow opens at its beginning instead of as a whole. */
const READABLE = 0.5;

/**
 * Shows the whole flow, or opens it. React Flow's own fit leaves out cards it has not drawn yet, which with 500 of
 * them are most, so the frame is made from the document.
 */
export function useFit(): { fit(): void; open(): void } {
  const store = useEditorStore();
  const { setViewport } = useReactFlow();
  const canvas = useStoreApi();
  return useMemo(() => {
    const whole = () => {
      const { width, height } = canvas.getState();
      const { nodes } = store.getState().document;
      const sizeOf = sizeIn(store);
      const bounds = boundsOf(nodes.map(({ id, position }) => ({ ...position, ...sizeOf(id) })));
      return bounds && getViewportForBounds(bounds, width, height, MIN_ZOOM, 1, MARGIN);
    };
    const beginning = (zoom: number) => {
      const [first] = walk(store.getState().document);
      const { height } = canvas.getState();
      if (!first) return { x: 0, y: 0, zoom };
      const { x, y } = first.node.position;
      return { x: 56 - x * zoom, y: height * 0.4 - y * zoom, zoom };
    };
    return {
      fit: () => {
        const viewport = whole();
        if (viewport) void setViewport(viewport, GENTLE);
      },
      open: () => {
        const viewport = whole();
        if (viewport) void setViewport(viewport.zoom < READABLE ? beginning(0.8) : viewport);
      },
    };
  }, [store, canvas, setViewport]);
}
