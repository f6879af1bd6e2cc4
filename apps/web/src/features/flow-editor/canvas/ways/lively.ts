import type { Selection } from '../../store/state';
import type { Line } from './lines';

interface Happening {
  selection: Selection;
  /** Steps that are being dragged. */
  dragged: readonly string[];
  /** What is marked, by id: steps and ways. */
  marks: ReadonlyMap<string, unknown> | null;
  /** Ways that are pointed at, dropped on or travelled. */
  ways: readonly (string | null)[];
}

/** The ways something happens to, or to a step at one of their ends. */
export function livelyOf(lines: readonly Line[], { selection, dragged, marks, ways }: Happening): ReadonlySet<string> {
  const steps = new Set([...selection.nodes, ...dragged]);
  const named = new Set([...selection.edges, ...ways]);
  return new Set(
    lines
      .filter(({ id, from, to }) => named.has(id) || marks?.has(id) || steps.has(from) || steps.has(to))
      .map(({ id }) => id),
  );
}
