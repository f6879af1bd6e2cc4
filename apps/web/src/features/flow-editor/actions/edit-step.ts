import { certainPorts } from '../nodes/describe';
import { findNode, renameNode, setField } from '../operations';
import { applyChange } from '../store/change';
import type { EditorStore } from '../store/create-store';

/** Sets one field of a step; a burst of typing into it is one step of undo. */
export function editField(store: EditorStore, id: string, field: string, value: unknown, place = field): void {
  const node = findNode(store.getState().document, id);
  if (!node) return;
  applyChange(store, `Changed “${node.name}”`, (draft) => setField(draft, id, field, value, certainPorts), {
    burst: `${id} ${place}`,
  });
}

export function renameStep(store: EditorStore, id: string, name: string): void {
  applyChange(store, `Renamed a step to “${name.trim()}”`, (draft) => renameNode(draft, id, name));
}
