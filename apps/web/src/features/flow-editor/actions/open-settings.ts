import { selectionOf } from '../store/change';
import type { EditorStore } from '../store/create-store';

/** Selects a step and asks for its settings; its fields are left alone, so that no phone's keyboard comes up. */
export function openSettings(store: EditorStore, nodeId: string): void {
  store.setState({ selection: selectionOf([nodeId]), overlay: { kind: 'settings' } });
}
