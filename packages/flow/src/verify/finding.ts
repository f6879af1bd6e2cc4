import type { CallFacts, Json, Problem } from '../model';
import type { Doing } from '../registry/way';

/** A call that shows a finding: played from the start, it ends up where the finding says. */
export interface CallerScript {
  /** Milliseconds UTC: when the call comes in; null: any time. */
  at: number | null;
  /** Who calls, where the flow looks at that; left out: anybody. */
  caller?: CallFacts['caller'];
  /** Where it begins, and with which variables; left out: at the start. */
  from?: { node: string; vars: Record<string, Json> };
  does: Doing[];
  /** What goes on for ever after it; empty where nothing does. */
  again: Doing[];
  /** The same in words, a line a step. */
  words: string[];
}

/** What is wrong at a place calls come to. */
export interface PlacedProblem extends Problem {
  /** The shortest call that comes to the place, where one does. */
  call?: CallerScript;
  /** In the drawing a way leads there; whether a call takes it has not been looked for yet. */
  mayHaveCall?: true;
}

/** Something a caller can run into, with the shortest call that shows it. */
export interface Finding extends PlacedProblem {
  /** Null: it is seen in the drawing, or begins where something has broken, which no caller can bring about. */
  script: CallerScript | null;
}

/** The call that shows a problem: the proof of it, or one that comes to its place; null: there is none. */
export const callShowing = (problem: PlacedProblem | Finding): CallerScript | null =>
  ('script' in problem ? problem.script : null) ?? problem.call ?? null;
