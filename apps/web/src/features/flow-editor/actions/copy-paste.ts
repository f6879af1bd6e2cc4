import { type Clip, copy, duplicate, type Point, paste, readClip } from '../operations';
import { applyChange } from '../store/change';
import type { EditorStore } from '../store/create-store';
import { stepsInWords } from './words';

/** The selected steps as clipboard text; null where none is selected. */
export function copySelected(store: EditorStore): string | null {
  const { document, selection } = store.getState();
  const clip = copy(document, [...selection.nodes]);
  if (!clip) return null;
  store.setState({ announcement: `Copied ${stepsInWords(document, selection.nodes)}` });
  return JSON.stringify(clip);
}

/** Pastes clipboard text; false where it holds no steps of ours. */
export function pasteText(store: EditorStore, text: string, at: Point): boolean {
  const clip = readClip(text);
  if (clip) pasteClip(store, clip, at);
  return clip !== null;
}

export function pasteClip(store: EditorStore, clip: Clip, at: Point): void {
  const pasted = paste(store.getState().document, clip, at);
  applyChange(store, `Pasted ${stepsInWords(pasted.document, pasted.ids)}`, () => pasted.document, {
    select: pasted.ids,
  });
}

export function duplicateSelected(store: EditorStore): void {
  const { document, selection } = store.getState();
  const copies = duplicate(document, [...selection.nodes]);
  if (copies.ids.length === 0) return;
  applyChange(store, `Duplicated ${stepsInWords(document, selection.nodes)}`, () => copies.document, {
    select: copies.ids,
  });
}
