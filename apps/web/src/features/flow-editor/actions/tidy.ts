import { arrange } from '../layout/arrange';
import { moveNodes } from '../operations';
import { applyChange } from '../store/change';
import type { EditorStore } from '../store/create-store';
import { sizeIn } from './size';

/** Lays the whole flow out, as one step of undo. Steps added meanwhile stay where they are. */
export async function tidyUp(store: EditorStore): Promise<void> {
  const { document, readOnly } = store.getState();
  if (readOnly || document.nodes.length === 0) return;
  const places = await arrange(document, sizeIn(store));
  applyChange(store, 'Tidied up', (draft) => moveNodes(draft, places));
}
