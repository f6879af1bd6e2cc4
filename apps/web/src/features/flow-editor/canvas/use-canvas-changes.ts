import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useMemo } from 'react';
import { sizeIn } from '../actions/size';
import type { CanvasEdge } from '../adapter/canvas-adapter';
import { groupOfFrame, placesOfFrame } from '../adapter/frames';
import type { Point } from '../operations';
import { selectionOf } from '../store/change';
import { useEditorStore } from '../store/context';
import type { EditorStore } from '../store/create-store';
import type { Size } from '../store/state';
import type { CanvasThing } from './canvas-thing';
import type { LivePlaces } from './use-live-places';

/** What React Flow reports goes to where it belongs: sizes and selection to the view, drags to the canvas alone, nothing to the document. */
export function useCanvasChanges(live: LivePlaces) {
  const store = useEditorStore();
  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasThing>[]) => {
      measure(store, changes);
      choose(store, changes, 'nodes');
      drag(store, live, changes);
    },
    [store, live],
  );
  const onEdgesChange = useCallback((changes: EdgeChange<CanvasEdge>[]) => choose(store, changes, 'edges'), [store]);
  return useMemo(() => ({ onNodesChange, onEdgesChange }), [onNodesChange, onEdgesChange]);
}

function measure(store: EditorStore, changes: NodeChange<CanvasThing>[]): void {
  const sizes: Record<string, Size> = {};
  for (const change of changes)
    if (change.type === 'dimensions' && change.dimensions && groupOfFrame(change.id) === null)
      sizes[change.id] = change.dimensions;
  if (Object.keys(sizes).length > 0) store.setState(({ measured }) => ({ measured: { ...measured, ...sizes } }));
}

function choose(store: EditorStore, changes: (NodeChange | EdgeChange)[], what: 'nodes' | 'edges'): void {
  const picks = changes.filter((change) => change.type === 'select');
  if (picks.length === 0) return;
  const { selection } = store.getState();
  const chosen = new Set(selection[what]);
  for (const { id, selected } of picks) selected ? chosen.add(id) : chosen.delete(id);
  const next = { nodes: [...selection.nodes], edges: [...selection.edges], [what]: [...chosen] };
  store.setState({ selection: selectionOf(next.nodes, next.edges) });
}

function drag(store: EditorStore, live: LivePlaces, changes: NodeChange<CanvasThing>[]): void {
  const { document, readOnly } = store.getState();
  if (readOnly) return;
  const places: Record<string, Point> = {};
  for (const change of changes) {
    if (change.type !== 'position' || !change.dragging || !change.position) continue;
    const group = groupOfFrame(change.id);
    if (group === null) places[change.id] = change.position;
    else Object.assign(places, placesOfFrame(group, change.position, { document, sizeOf: sizeIn(store) }));
  }
  const ids = Object.keys(places);
  if (ids.length === 0) return;
  if (store.getState().dragged.length === 0) store.setState({ dragged: ids });
  live.put(places);
}
