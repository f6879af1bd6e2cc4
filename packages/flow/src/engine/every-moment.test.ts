import { expect, it } from 'vitest';
import type { FlowEvent, FlowState } from '../model';
import { EXAMPLES } from '../nodes/testing/examples';
import { compile } from './compile';
import type { StepResult } from './draft';
import { documentOf, type Example } from './example/example';
import { exampleFacts } from './example/facts';
import { perform } from './example/perform';
import type { ReadyFlow } from './ready-flow';
import { resumeCall, start, step } from './step';

const NOBODYS = 'call:999:0';
/** Events that concern nothing that is open. */
const late = (at: number): FlowEvent[] => [
  { type: 'deadline', at, id: 'old:node' },
  { type: 'playback.finished', at, effect: NOBODYS },
  { type: 'playback.interrupted', at, effect: NOBODYS, heardMs: 10, heardText: null, by: 'digit' },
  { type: 'effect.done', at, effect: NOBODYS, outcome: 'success', output: null },
  { type: 'effect.failed', at, effect: NOBODYS, code: 'timeout', message: 'late' },
];

/** What may happen at any moment: by the caller, by what is open, by a member. */
function possible({ pending, deadline, at: now }: FlowState): FlowEvent[] {
  const at = now + 400;
  const said = (text: string, rejected = false, confidence = 0.95): FlowEvent => {
    return { type: 'speech.final', at, text, confidence, rejected, by: 'speech' };
  };
  return [
    ...[...'019*#'].map((digit): FlowEvent => ({ type: 'digit', at, digit, source: 'script' })),
    ...[said('a person please'), said('xqz', true), said('', false, 0), said('yes', false, 0.1)],
    { type: 'speech.started', at },
    ...Object.entries(pending).flatMap(([effect, kind]): FlowEvent[] =>
      kind === 'say' || kind === 'play'
        ? [
            { type: 'playback.finished', at, effect },
            { type: 'playback.interrupted', at, effect, heardMs: 1, heardText: null, by: 'speech' },
          ]
        : [
            { type: 'effect.done', at, effect, outcome: 'no such outcome', output: { a: [null, { b: 'c' }] } },
            { type: 'effect.failed', at, effect, code: 'unavailable', message: 'down' },
          ],
    ),
    ...(deadline === null ? [] : [{ type: 'deadline', at: deadline.at, id: deadline.id } as const]),
    { type: 'operator.hangup', at, member: 'member' } as FlowEvent,
  ];
}

const frozen = <T>(value: T): T => {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
};
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Every checkpoint of an example's call. */
function momentsOf(example: Example): { flow: ReadyFlow; moments: FlowState[] } {
  const compiled = compile(documentOf(example));
  if (!compiled.ok) throw new Error(compiled.problems[0]!.message);
  const { flow } = compiled;
  let state = start(flow, exampleFacts(example.facts)).state;
  const moments = [state];
  for (const { do: action } of example.script) {
    if (action === 'start') continue;
    state = perform(flow, state, action).state;
    moments.push(state);
  }
  return { flow, moments };
}

/** Over, or waiting for something that surely comes. */
function isAlive({ state }: StepResult): void {
  if (state.status === 'ended') expect(state).toMatchObject({ deadline: null, pending: {}, listening: false });
  else expect(state.deadline, `waits at ${state.node}`).not.toBeNull();
}

it.each(EXAMPLES)('%s: %s – whatever happens at each of its moments', (_type, _title, example) => {
  const { flow, moments } = momentsOf(example);
  for (const moment of moments) {
    const state = frozen(stored(moment));
    for (const event of late(state.at + 1)) {
      const { state: same, effects } = step(flow, state, event);
      expect(same, event.type).toBe(state);
      expect(effects).toEqual([]);
    }
    for (const event of possible(state)) {
      const result = step(flow, state, event);
      isAlive(result);
      // a checkpoint is all there is: nothing is kept beside it, and nothing in it is lost when it is stored
      const text = JSON.stringify(result);
      expect(JSON.stringify(step(flow, stored(state), event))).toBe(text);
      expect(JSON.stringify(step(flow, state, event))).toBe(text);
      for (const { key } of result.effects) expect(key).toMatch(/^call:\d+:\d+$/);
    }
  }
});

it.each(EXAMPLES)('%s: %s – hung up on at each of its moments', (_type, _title, example) => {
  const { flow, moments } = momentsOf(example);
  for (const moment of moments) {
    if (moment.status === 'ended') continue;
    const result = step(flow, frozen(stored(moment)), { type: 'caller.left', at: moment.at + 1 });
    isAlive(result);
    // nobody hears anything any more, and nobody who has left is hung up on
    const heard = result.effects.filter(({ kind }) => ['say', 'play', 'listen', 'hangup'].includes(kind));
    expect(heard).toEqual([]);
    if (moment.end === null && moment.lane !== 'hangup') expect(result.state.lane).toBe('hangup');
    if (result.state.status === 'ended' && moment.end === null) expect(result.state.end!.reason).toBe('caller_left');
  }
});

it.each(EXAMPLES)('%s: %s – resumed elsewhere from each of its checkpoints', (_type, _title, example) => {
  const { flow, moments } = momentsOf(example);
  for (const moment of moments) {
    const state = frozen(stored(moment));
    const result = resumeCall(flow, state, state.at + 3_000);
    isAlive(result);
    if (state.status === 'ended') expect(result).toEqual({ state, effects: [], trace: [] });
    // nothing that was answered is asked again, nothing is counted twice
    if (result.state.node !== state.node) continue;
    expect(result.state.visits).toEqual(state.visits);
    expect(result.state.answers).toEqual(state.answers);
    // and who is waited for is waited for still, not asked a second time; only a model begins its turn anew
    const running = Object.entries(state.pending).filter(([, kind]) => !['say', 'play', 'converse'].includes(kind));
    for (const [key, kind] of running) expect(result.state.pending[key], `${kind} of ${state.node}`).toBe(kind);
    const again = result.effects.filter(({ kind }) => ['tool', 'transfer', 'record_message'].includes(kind));
    if (running.length > 0) expect(again).toEqual([]);
  }
});
