import type { FlowDocument } from '@innline/flow';
import type { EditorStore } from './create-store';
import { NOTHING_SELECTED, type Selection } from './state';

export type Operation = (document: FlowDocument) => FlowDocument;

/** Edits of one field that follow each other within this time are one step of undo. */
export const BURST_MS = 1_200;

export interface ChangeOptions {
  /** Edits with the same key in quick succession become one step: typing into one field. */
  burst?: string;
  /** Selected afterwards. */
  select?: readonly string[];
}

const bursts = new WeakMap<EditorStore, { key: string; at: number }>();

/** Applies an operation to the draft as one step of undo. `change` says it in plain words, in the past: "Moved 3 steps". */
export function applyChange(
  store: EditorStore,
  change: string,
  operation: Operation,
  options: ChangeOptions = {},
): void {
  const { document, readOnly } = store.getState();
  if (readOnly) return;
  const next = operation(document);
  const selection = options.select ? selectionOf(options.select) : undefined;
  if (next === document) {
    if (selection) store.setState({ selection });
    return;
  }
  const now = Date.now();
  const last = bursts.get(store);
  const continues = options.burst !== undefined && last?.key === options.burst && now - last.at < BURST_MS;
  if (options.burst === undefined) bursts.delete(store);
  else bursts.set(store, { key: options.burst, at: now });
  const history = store.temporal.getState();
  if (continues) history.pause();
  store.setState({
    document: next,
    change,
    announcement: told(change, store.getState().announcement),
    ...(selection ? { selection } : {}),
  });
  if (continues) history.resume();
}

/** Screen readers only say what differs from the last: the same change made twice ends in a space nobody hears. */
const told = (words: string, last: string) => (words === last ? `${words}\u00a0` : words);

/** Ends a burst: the next edit is a step of its own. */
export const endBurst = (store: EditorStore) => void bursts.delete(store);

export const selectionOf = (nodes: readonly string[], edges: readonly string[] = []): Selection =>
  nodes.length + edges.length === 0 ? NOTHING_SELECTED : { nodes: new Set(nodes), edges: new Set(edges) };
