import type { Problem } from '@innline/flow';
import { selectionOf } from '../store/change';
import type { EditorStore } from '../store/create-store';

/** Selects the step of a problem and asks the canvas and the inspector to show its place. */
export function goTo(store: EditorStore, { node, field }: Pick<Problem, 'node' | 'field'>): void {
  if (node) store.setState({ selection: selectionOf([node]), focus: { node, field } });
}
