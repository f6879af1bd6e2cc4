import type { OnNodeDrag } from '@xyflow/react';
import { useMemo } from 'react';
import { putOnEdge } from '../actions/put-on-edge';
import { sizeIn } from '../actions/size';
import { stepsInWords } from '../actions/words';
import type { CanvasNode } from '../adapter/canvas-adapter';
import { moveNodes } from '../operations';
import { applyChange } from '../store/change';
import { useEditorStore } from '../store/context';
import type { EditorStore } from '../store/create-store';
import { edgeUnder, pointOf } from './under-pointer';

/** Dragging steps: one step of undo when they are let go; a loose step let go on an edge is put on it. */
export function useDrag() {
  const store = useEditorStore();
  return useMemo(() => {
    const onNodeDrag: OnNodeDrag<CanvasNode> = (event, _node, dragged) => {
      const dropEdge = dragged.length === 1 ? edgeForLoose(store, dragged[0]!.id, event as never) : null;
      if (store.getState().dropEdge !== dropEdge) store.setState({ dropEdge });
    };
    const onNodeDragStop: OnNodeDrag<CanvasNode> = () => settle(store);
    return { onNodeDrag, onNodeDragStop, onSelectionDragStop: () => settle(store) };
  }, [store]);
}

function settle(store: EditorStore): void {
  const { drag, dropEdge, document } = store.getState();
  if (!drag) return;
  const ids = Object.keys(drag);
  const words = dropEdge
    ? `Put ${stepsInWords(document, ids)} on a connection`
    : `Moved ${stepsInWords(document, ids)}`;
  applyChange(store, words, (draft) => {
    const moved = moveNodes(draft, drag);
    return dropEdge ? putOnEdge(moved, dropEdge, ids[0]!, sizeIn(store)) : moved;
  });
  store.setState({ drag: null, dropEdge: null });
}

/** Only a step nothing leads to, and that leads nowhere, is put on an edge: dragging across edges is common. */
function edgeForLoose(store: EditorStore, id: string, event: MouseEvent | TouchEvent): string | null {
  const { edges } = store.getState().document;
  if (edges.some((edge) => edge.from.node === id || edge.to === id)) return null;
  return edgeUnder(pointOf(event));
}
