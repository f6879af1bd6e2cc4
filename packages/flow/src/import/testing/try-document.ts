import { compile } from '../../engine/compile';
import { exampleFacts } from '../../engine/example/facts';
import { type Action, perform } from '../../engine/example/perform';
import { start } from '../../engine/step';
import { importFlow, importText } from '../import-flow';
import type { Numbers } from '../studio/testing/random-flow';

export interface Tried {
  taken: boolean;
  /** What is not as it must be; null: all is. */
  fault: string | null;
  /** The longest single step of the call, milliseconds. */
  longestStepMs: number;
  steps: number;
}

const ACTIONS: Action[] = [
  { silence: 'deadline' },
  { press: '1' },
  { press: '9#' },
  { hear: 'prompt' },
  { say: 'sales please' },
  { say: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b' },
  { outcome: 'success', output: { status: 200, body: {}, mapped: {} } },
  { outcome: 'completed' },
  { outcome: 'no_answer' },
  { fails: 'unavailable' },
];

/** Milliseconds since it was made. */
function passed(): () => number {
  const began = performance.now();
  return () => performance.now() - began;
}

/** Imports whatever it is and, where it is taken, calls it. Nothing may be thrown, and a refusal names place and reason. */
export function tryDocument(
  given: { text: string } | { value: unknown },
  random: Numbers,
  { most = 25, stopwatch = passed }: { most?: number; stopwatch?: () => () => number } = {},
): Tried {
  const imported = 'text' in given ? importText(given.text) : importFlow(given.value);
  const nothing = { longestStepMs: 0, steps: 0 };
  if (!imported.ok) {
    const [problem] = imported.problems;
    const told =
      problem !== undefined && problem.message.length > 15 && !/undefined|zod|at Object/.test(problem.message);
    return { taken: false, fault: told ? null : `no reason: ${JSON.stringify(problem)}`, ...nothing };
  }
  const compiled = compile(imported.document);
  if (!compiled.ok) {
    // a document of ours without a start: it can be opened and mended, and never called
    const fault =
      imported.source === 'innline' && imported.problems.length > 0 ? null : 'a taken flow does not compile';
    return { taken: true, fault, ...nothing };
  }
  let longest = 0;
  let steps = 0;
  const timed = <T>(act: () => T): T => {
    const since = stopwatch();
    const result = act();
    longest = Math.max(longest, since());
    steps += 1;
    return result;
  };
  let { state } = timed(() => start(compiled.flow, exampleFacts()));
  while (steps < most && state.status === 'running') {
    state = timed(() => perform(compiled.flow, state, random.one(ACTIONS))).state;
  }
  return { taken: true, fault: null, longestStepMs: longest, steps };
}
