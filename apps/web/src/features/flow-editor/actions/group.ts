import { groupExactly, groupNodes, groupOf, renameGroup, takeOut, ungroup } from '../operations';
import { applyChange, selectionOf } from '../store/change';
import type { EditorStore } from '../store/create-store';
import { stepsInWords } from './words';

const groupById = (store: EditorStore, id: string) =>
  store.getState().document.groups?.find((group) => group.id === id);

/** Puts a frame around the selected steps and asks for its name. */
export function groupSelected(store: EditorStore): void {
  const { document, selection, readOnly } = store.getState();
  if (readOnly || groupExactly(document, selection.nodes)) return;
  const grouped = groupNodes(document, [...selection.nodes]);
  if (!grouped) return;
  applyChange(store, `Grouped ${stepsInWords(document, selection.nodes)}`, () => grouped.document);
  store.setState({ focus: { node: grouped.id, field: null } });
}

/** Takes the frames away that the selected steps are in; the steps stay. */
export function ungroupSelected(store: EditorStore): void {
  const { document, selection } = store.getState();
  const groups = new Set([...selection.nodes].flatMap((id) => groupOf(document, id) ?? []));
  const ids = [...groups].map((group) => group.id);
  if (ids.length === 0) return;
  const names = [...groups].map((group) => `“${group.name}”`).join(', ');
  applyChange(store, `Took the frame of ${names} away`, (draft) => ungroup(draft, ids));
}

export function nameGroup(store: EditorStore, groupId: string, name: string): void {
  applyChange(store, `Named a group “${name.trim()}”`, (draft) => renameGroup(draft, groupId, name));
}

export function selectGroup(store: EditorStore, groupId: string): void {
  const group = groupById(store, groupId);
  if (!group) return;
  const announcement = `Group “${group.name}”, ${group.nodes.length} steps selected`;
  store.setState({ selection: selectionOf(group.nodes), announcement });
}

export function takeOutOfGroup(store: EditorStore, nodeId: string): void {
  const { document } = store.getState();
  const group = groupOf(document, nodeId);
  if (!group) return;
  const words = `Took ${stepsInWords(document, [nodeId])} out of “${group.name}”`;
  applyChange(store, words, (draft) => takeOut(draft, [nodeId]));
}
