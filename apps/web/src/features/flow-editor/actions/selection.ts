import { deleteNodes, disconnect, nudgeNodes, type Point } from '../operations';
import { type Alignment, alignNodes } from '../operations/align-nodes';
import { applyChange, selectionOf } from '../store/change';
import type { EditorStore } from '../store/create-store';
import { sizeIn } from './size';
import { stepsInWords } from './words';

export function selectAll(store: EditorStore): void {
  const { document } = store.getState();
  const selection = selectionOf(document.nodes.map((node) => node.id));
  store.setState({ selection, announcement: `${document.nodes.length} steps selected` });
}

export function select(store: EditorStore, nodes: readonly string[], edges: readonly string[] = []): void {
  store.setState({ selection: selectionOf(nodes, edges) });
}

/** Deletes the selected steps and edges, as one change. */
export function deleteSelected(store: EditorStore): void {
  const { selection, document } = store.getState();
  const nodes = [...selection.nodes];
  const edges = [...selection.edges];
  if (nodes.length + edges.length === 0) return;
  const words = nodes.length > 0 ? `Deleted ${stepsInWords(document, nodes)}` : connectionsRemoved(edges.length);
  applyChange(store, words, (draft) => deleteNodes(disconnect(draft, edges), nodes), { select: [] });
}

const connectionsRemoved = (count: number) => (count === 1 ? 'Removed a connection' : `Removed ${count} connections`);

export function nudgeSelected(store: EditorStore, by: Point): void {
  const { selection, document } = store.getState();
  const ids = [...selection.nodes];
  if (ids.length === 0) return;
  const words = `Moved ${stepsInWords(document, ids)}`;
  applyChange(store, words, (draft) => nudgeNodes(draft, ids, by), { burst: `nudge ${ids.join()}` });
}

export function alignSelected(store: EditorStore, alignment: Alignment): void {
  const { selection } = store.getState();
  const ids = [...selection.nodes];
  applyChange(store, `Aligned ${ids.length} steps`, (draft) => alignNodes(draft, ids, alignment, sizeIn(store)));
}
