import type { Problem } from '@innline/flow';
import { selectionOf } from '../store/change';
import type { EditorStore } from '../store/create-store';
import { NOTHING_SELECTED } from '../store/state';

/** Selects the step of a problem and asks the canvas and the inspector to show its place; the flow's settings where it has none. */
export function goTo(store: EditorStore, { node, field }: Pick<Problem, 'node' | 'field'>): void {
  if (node) store.setState({ selection: selectionOf([node]), focus: { node, field } });
  else store.setState({ selection: NOTHING_SELECTED, flowSettingsWanted: true });
}
