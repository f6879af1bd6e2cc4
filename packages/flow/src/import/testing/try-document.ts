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
  /** What happened in it: `start`, or the caller's or the world's act as JSON. */
  longestStep: string;
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
  const nothing = { longestStepMs: 0, longestStep: '', steps: 0 };
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
  let longestStep = '';
  let steps = 0;
  const timed = <T>(what: Action | 'start', act: () => T): T => {
    const since = stopwatch();
    const result = act();
    const took = since();
    if (took >= longest) {
      longest = took;
      longestStep = what === 'start' ? what : JSON.stringify(what);
    }
    steps += 1;
    return result;
  };
  let { state } = timed('start', () => start(compiled.flow, exampleFacts()));
  while (steps < most && state.status === 'running') {
    const action = random.one(ACTIONS);
    state = timed(action, () => perform(compiled.flow, state, action)).state;
  }
  return { taken: true, fault: null, longestStepMs: longest, longestStep, steps };
}
