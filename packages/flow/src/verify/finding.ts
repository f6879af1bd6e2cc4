import type { CallFacts, Problem } from '../model';
import type { Doing } from '../registry/way';

/** A call that shows a finding: played from the start, it ends up where the finding says. */
export interface CallerScript {
  /** Milliseconds UTC: when the call comes in; null: any time. */
  at: number | null;
  /** Who calls, where the flow looks at that; left out: anybody. */
  caller?: CallFacts['caller'];
  does: Doing[];
  /** What goes on for ever after it; empty where nothing does. */
  again: Doing[];
  /** The same in words, a line a step. */
  words: string[];
}

/** Something a caller can run into, with the shortest call that shows it. */
export interface Finding extends Problem {
  /** Null: it begins where something has broken, which no caller can bring about. */
  script: CallerScript | null;
}
