import { portLabel } from '../nodes/describe';
import { connect, disconnect, edgeFrom, findNode, type PortRef, setIntendedEnd } from '../operations';
import { applyChange } from '../store/change';
import type { EditorStore } from '../store/create-store';

/** Leads a port to a step. */
export function lead(store: EditorStore, from: PortRef, to: string): void {
  const { document } = store.getState();
  const source = findNode(document, from.node);
  const target = findNode(document, to);
  if (!source || !target) return;
  const words = `“${portLabel(source, from.port)}” of “${source.name}” now leads to “${target.name}”`;
  applyChange(store, words, (draft) => connect(draft, from, to));
}

/** Takes a port's edge away. */
export function unlead(store: EditorStore, from: PortRef): void {
  const edge = edgeFrom(store.getState().document, from);
  if (edge) applyChange(store, 'Removed a connection', (draft) => disconnect(draft, [edge.id]));
}

/** Says that a way is meant to end here, or no longer. */
export function markEnd(store: EditorStore, at: PortRef, intended: boolean): void {
  const node = findNode(store.getState().document, at.node);
  if (!node) return;
  const port = portLabel(node, at.port);
  const words = intended ? `“${port}” of “${node.name}” ends the call` : `“${port}” of “${node.name}” is open again`;
  applyChange(store, words, (draft) => setIntendedEnd(draft, at, intended));
}
