import type { NodeType } from '@innline/flow';
import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useMemo } from 'react';
import { addStep } from '../actions/add';
import { CARD } from '../adapter/geometry';
import { useEditorStore } from '../store/context';
import type { WayUnder } from './use-drag';

/** What the palette puts on a drag, so that nothing else dropped here is taken for a step. */
export const STEP_DRAG = 'application/x-innline-step';

/** A step dragged from the palette: dropped on an edge it is put on it. */
export function useDrop(under: WayUnder) {
  const store = useEditorStore();
  const { screenToFlowPosition } = useReactFlow();
  return useMemo(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(STEP_DRAG)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const dropEdge = under({ x: event.clientX, y: event.clientY });
      if (store.getState().dropEdge !== dropEdge) store.setState({ dropEdge });
    };
    const drop = (event: DragEvent) => {
      const type = event.dataTransfer.getData(STEP_DRAG);
      if (!type) return;
      event.preventDefault();
      const point = screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const at = { x: point.x - CARD.width / 2, y: point.y - CARD.header / 2 };
      addStep(store, type as NodeType, { at, edge: store.getState().dropEdge });
      store.setState({ dropEdge: null });
    };
    return { onDragOver: over, onDrop: drop, onDragLeave: () => store.setState({ dropEdge: null }) };
  }, [store, screenToFlowPosition, under]);
}
