import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlowEvent, FlowState } from '../model';
import { compile } from './compile';
import { settleDeadline } from './deadline';
import type { StepResult } from './draft';
import { documentOf } from './example/example';
import { exampleFacts } from './example/facts';
import type { ReadyFlow } from './ready-flow';
import { resumeCall, start, step } from './step';
import { type Choice, choices, circles, eventOf, flows } from './testing/arbitrary';

const RUNS = 150;

/** Plays a call and hands every result to `look`. */
function play(
  flow: ReadyFlow,
  script: Choice[],
  look: (result: StepResult, event: FlowEvent | null) => void,
): FlowState {
  let result = start(flow, exampleFacts());
  look(result, null);
  for (const choice of script) {
    const event = eventOf(result.state, choice);
    result = step(flow, result.state, event);
    look(result, event);
  }
  return result.state;
}

function flowOf(drawn: Parameters<typeof documentOf>[0]['flow']): ReadyFlow {
  const compiled = compile(documentOf({ title: 'fuzz', flow: drawn }));
  if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
  return compiled.flow;
}

describe('whatever is drawn and whatever happens', () => {
  it('nothing throws, and a call either ends or waits for something that will come', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.oneof({ weight: 9, arbitrary: flows }, { weight: 1, arbitrary: circles }),
        choices,
        (drawn, script) => {
          play(flowOf(drawn), script, ({ state, trace }) => {
            for (const entry of trace) seen.add(entry.type === 'fault' ? entry.code : entry.type);
            if (state.status === 'ended') {
              expect(state).toMatchObject({ deadline: null, pending: {}, operator: null, listening: false });
              expect(state.end).not.toBeNull();
            } else {
              expect(state.deadline).not.toBeNull();
            }
          });
        },
      ),
      { numRuns: 600, seed: 20_261_121 },
    );
    // The fuzz is worth something only if calls get far and things go wrong on the way.
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'choice.made',
        'answer.stored',
        'try.failed',
        'template_failed',
        'visits_exceeded',
        'hops_exceeded',
      ]),
    );
  });

  it('keys are unique within a call, and what is pending was sent', () => {
    fc.assert(
      fc.property(flows, choices, (drawn, script) => {
        const keys = new Set<string>();
        let last: FlowState | null = null;
        play(flowOf(drawn), script, ({ state, effects }) => {
          if (state === last) return;
          for (const { key } of effects) {
            expect(keys.has(key)).toBe(false);
            keys.add(key);
          }
          for (const key of Object.keys(state.pending)) expect(keys.has(key)).toBe(true);
          last = state;
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('the state is plain JSON at every step, and going on from a stored one changes nothing', () => {
    fc.assert(
      fc.property(flows, choices, (drawn, script) => {
        const flow = flowOf(drawn);
        let stored: FlowState | null = null;
        play(flow, script, (result, event) => {
          if (event !== null && stored !== null) expect(step(flow, stored, event)).toEqual(result);
          stored = JSON.parse(JSON.stringify(result.state)) as FlowState;
          expect(stored).toStrictEqual(result.state);
          expect(JSON.parse(JSON.stringify(result.effects))).toStrictEqual(result.effects);
          expect(JSON.parse(JSON.stringify(result.trace))).toStrictEqual(result.trace);
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('the same call goes the same way twice, and leaves its states alone', () => {
    fc.assert(
      fc.property(flows, choices, (drawn, script) => {
        const record = (deep: boolean) => {
          const results: string[] = [];
          play(flowOf(drawn), script, (result) => {
            if (deep) freeze(result.state);
            results.push(JSON.stringify(result));
          });
          return results;
        };
        expect(record(true)).toEqual(record(false));
      }),
      { numRuns: RUNS },
    );
  });

  it('another worker can go on from anywhere, and no once-effect is sent again', () => {
    fc.assert(
      fc.property(flows, choices, (drawn, script) => {
        const flow = flowOf(drawn);
        const state = play(flow, script, () => {});
        const { state: resumed, effects } = resumeCall(flow, state, state.at + 3_000);
        const running = Object.values(state.pending).filter((kind) => kind === 'tool' || kind === 'record_message');
        const again = effects.filter(({ kind }) => kind === 'tool' || kind === 'record_message');
        if (running.length > 0) expect(again).toEqual([]);
        if (resumed.status === 'running') expect(resumed.deadline).not.toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  it('a silent caller is at an end after a bounded number of deadlines', () => {
    fc.assert(
      fc.property(flows, (drawn) => {
        const flow = flowOf(drawn);
        let { state } = start(flow, exampleFacts());
        for (let steps = 0; state.status === 'running'; steps++) {
          expect(steps).toBeLessThan(400);
          const { id, at } = state.deadline!;
          state = step(flow, state, { type: 'deadline', id, at }).state;
        }
        // 300 s of call, at most 120 s in the lane for errors, one last sentence; a transfer may take four hours.
        const transfers = drawn.nodes.some(({ type }) => type === 'transfer');
        const longest = transfers ? 4 * 3_600_000 + 200_000 : 500_000;
        expect(state.at - state.call.startedAt).toBeLessThanOrEqual(longest);
      }),
      { numRuns: RUNS },
    );
  });
});

function freeze(value: unknown): void {
  if (value === null || typeof value !== 'object') return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

it('the watch over deadlines can fail', () => {
  const flow = flowOf({ nodes: [{ id: 'start', type: 'trigger' }], edges: [] });
  const { state } = start(flow, exampleFacts());
  const draft = {
    flow,
    root: flow,
    state: { ...state, deadline: null },
    effects: [],
    trace: [],
    index: 0,
    hops: 0,
    speechMs: 0,
    foreign: new Map(),
    failure: null,
  };
  settleDeadline(draft);
  expect(draft.state.deadline).not.toBeNull();
});
