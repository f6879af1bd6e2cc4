import type { OnNodeDrag } from '@xyflow/react';
import { useMemo } from 'react';
import { putOnEdge } from '../actions/put-on-edge';
import { sizeIn } from '../actions/size';
import { stepsInWords } from '../actions/words';
import { groupOfFrame } from '../adapter/frames';
import { moveNodes, type Point, regroup } from '../operations';
import { applyChange } from '../store/change';
import { useEditorStore } from '../store/context';
import type { EditorStore } from '../store/create-store';
import { NOTHING_DRAGGED } from '../store/state';
import type { CanvasThing } from './canvas-thing';
import { pointOf } from './under-pointer';
import type { LivePlaces } from './use-live-places';

/** The way under a point of the screen. */
export type WayUnder = (point: Point) => string | null;

/** Dragging steps: one step of undo when they are let go; a loose step let go on an edge is put on it. */
export function useDrag(under: WayUnder, live: LivePlaces) {
  const store = useEditorStore();
  return useMemo(() => {
    const onNodeDrag: OnNodeDrag<CanvasThing> = (event, _node, dragged) => {
      const [only] = dragged.length === 1 ? dragged : [];
      const dropEdge = only && only.type !== 'frame' ? edgeForLoose(store, only.id, under, event as never) : null;
      if (store.getState().dropEdge !== dropEdge) store.setState({ dropEdge });
    };
    const onNodeDragStop: OnNodeDrag<CanvasThing> = (_event, node) => settle(store, live, groupOfFrame(node.id));
    return { onNodeDrag, onNodeDragStop, onSelectionDragStop: () => settle(store, live) };
  }, [store, under, live]);
}

/** `frame`: the group that was dragged as a whole, by its name. */
function settle(store: EditorStore, live: LivePlaces, frame: string | null = null): void {
  const { dropEdge, document } = store.getState();
  const places = live.current;
  if (!places) return;
  const ids = Object.keys(places);
  const steps = stepsInWords(document, ids);
  const words = dropEdge ? `Put ${steps} on a connection` : `Moved ${steps}`;
  live.clear();
  applyChange(store, words, (draft) => {
    const moved = moveNodes(draft, places);
    if (frame !== null) return moved;
    const put = dropEdge ? putOnEdge(moved, dropEdge, ids[0]!, sizeIn(store)) : moved;
    return regroup(put, ids, sizeIn(store));
  });
  store.setState({ dragged: NOTHING_DRAGGED, dropEdge: null });
}

/** Only a step nothing leads to, and that leads nowhere, is put on an edge: dragging across edges is common. */
function edgeForLoose(store: EditorStore, id: string, under: WayUnder, event: MouseEvent | TouchEvent): string | null {
  const { edges } = store.getState().document;
  if (edges.some((edge) => edge.from.node === id || edge.to === id)) return null;
  return under(pointOf(event));
}
