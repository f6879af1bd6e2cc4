import type { FlowDocument } from '@innline/flow';
import { mergeDocuments } from '../merge/merge-documents';
import { endBurst } from './change';
import type { EditorStore } from './create-store';

export function undo(store: EditorStore): void {
  const history = store.temporal.getState();
  const { change, readOnly } = store.getState();
  if (readOnly || history.pastStates.length === 0) return;
  endBurst(store);
  history.undo();
  store.setState({ announcement: `Undone: ${change}` });
  forgetMissing(store);
}

export function redo(store: EditorStore): void {
  const history = store.temporal.getState();
  if (store.getState().readOnly || history.futureStates.length === 0) return;
  endBurst(store);
  history.redo();
  store.setState({ announcement: `Done again: ${store.getState().change}` });
  forgetMissing(store);
}

/**
 * Puts a draft on screen that holds somebody else's changes. It is no step of ours: every remembered state learns of
 * their changes too, so that undoing our own edits never takes theirs back.
 */
export function rebase(store: EditorStore, document: FlowDocument, from: FlowDocument, theirs: FlowDocument): void {
  endBurst(store);
  const learn = <T extends { document?: FlowDocument }>(states: T[]): T[] =>
    states.map((state) =>
      state.document
        ? { ...state, document: mergeDocuments({ base: from, mine: state.document, theirs }).document }
        : state,
    );
  const history = store.temporal.getState();
  store.temporal.setState({ pastStates: learn(history.pastStates), futureStates: learn(history.futureStates) });
  history.pause();
  store.setState({ document });
  history.resume();
  forgetMissing(store);
}

/** A selection may name what an undo took away. */
function forgetMissing(store: EditorStore): void {
  const { document, selection, focus, language } = store.getState();
  const nodes = new Set(document.nodes.map((node) => node.id));
  const edges = new Set(document.edges.map((edge) => edge.id));
  store.setState({
    selection: {
      nodes: new Set([...selection.nodes].filter((id) => nodes.has(id))),
      edges: new Set([...selection.edges].filter((id) => edges.has(id))),
    },
    focus: focus && nodes.has(focus.node) ? focus : null,
    language: document.languages.includes(language) ? language : document.languages[0]!,
  });
}
