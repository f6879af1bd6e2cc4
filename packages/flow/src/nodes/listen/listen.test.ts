import { describe, expect, it } from 'vitest';
import { ready, TestCall } from '../../engine/testing/caller';
import type { Json } from '../../model';
import { ANSWER_KINDS } from './config';
import { listenNode } from './core';
import { ENDPOINT_MS, expectationOf, mostKeys } from './expectation';

function call(config: Record<string, Json>) {
  const flow = ready({
    variables: [{ name: 'kept', type: 'text', sensitive: true }],
    nodes: [
      { id: 'start', type: 'trigger' },
      { id: 'ask', type: 'listen', config: { prompt: { en: 'Well?' }, ...config } },
      { id: 'bye', type: 'hangup' },
    ],
    edges: ['start.start > ask', 'ask.heard > bye', 'ask.no_input > bye', 'ask.not_understood > bye'],
  });
  return new TestCall(flow).do({ hear: 'prompt' });
}

const answer = (test: TestCall) => test.state.answers.ask;

describe('answers by voice', () => {
  it.each([
    ['free', 'the heating in my room is broken', 'the heating in my room is broken'],
    ['name', 'this is Ana Torres', 'Ana Torres'],
    ['date', 'tomorrow', '2026-11-22'],
    ['time', 'half past seven in the evening', '19:30'],
    ['number', 'three', 3],
    ['digits', 'four zero two', '402'],
    ['phone', 'six zero zero one one one two two two', '+34600111222'],
    ['yes_no', 'yes please', true],
    ['words_or_keys', 'four zero two', 'four zero two'],
  ] as const)('%s: "%s"', (kind, say, value) => {
    const test = call({ kind, sureAbove: 0 }).do({ say, by: 'typed', confidence: 1 });
    expect(answer(test)).toMatchObject({ value, text: say, by: 'typed' });
    expect(test.state.node).toBe('bye');
  });

  it('what cannot be read as what was asked for is asked for again', () => {
    const test = call({ kind: 'date' }).do({ say: 'a bottle of water' });
    expect(test.trace).toMatchObject([{ type: 'try.failed', why: 'not_understood', said: 'a bottle of water' }]);
    expect(answer(test)).toBeUndefined();
  });

  it('a sentence is never read back, however badly it was heard', () => {
    const test = call({ kind: 'free' }).do({ say: 'the heating is broken', confidence: 0.2 });
    expect(answer(test)).toMatchObject({ confidence: 0.2 });
  });

  it('without making sure, what was heard badly is asked again', () => {
    const test = call({ kind: 'number', confirmLowConfidence: false }).do({ say: 'three', confidence: 0.2 });
    expect(test.said).toEqual(['Sorry, I did not understand that. Well?']);
  });
});

describe('answers by keys', () => {
  it.each([
    ['words_or_keys', '402', '402'],
    ['date', '2411', '2026-11-24'],
    ['time', '1930', '19:30'],
    ['number', '12', 12],
    ['phone', '600111222', '+34600111222'],
  ] as const)('%s: %s#', (kind, keys, value) => {
    const test = call({ kind, sureAbove: 0 }).do({ press: `${keys}#` });
    expect(answer(test)).toMatchObject({ value, text: keys, by: 'digit' });
  });

  it('yes or no needs one key', () => expect(answer(call({ kind: 'yes_no' }).do({ press: '2' }))?.value).toBe(false));

  it('the answer is complete at its greatest length', () => {
    expect(answer(call({ kind: 'digits', maxDigits: 3 }).do({ press: '123' }))?.value).toBe('123');
  });

  it('the pause between keys is the one that was set, from the last key on', () => {
    const test = call({ kind: 'digits', keySeconds: 2 }).do({ press: '12' });
    expect(test.state.deadline!.at).toBe(test.state.at + 2_000);
  });

  it('too few digits are a mistake', () => {
    const test = call({ kind: 'digits', minDigits: 4 }).do({ press: '12#' });
    expect(test.trace).toMatchObject([{ why: 'not_understood', said: '12#' }]);
    expect(test.state.scratch).toMatchObject({ keys: '' });
  });

  it('keys win over what is said meanwhile', () => {
    const test = call({ kind: 'digits', maxDigits: 3 }).do({ press: '1' });
    const { state } = test;
    expect(test.do({ say: 'four five six' }).state).toBe(state);
    expect(answer(test.do({ press: '23' }))?.value).toBe('123');
  });

  it('mean nothing to a name, and do not disturb the wait for it', () => {
    const test = call({ kind: 'name' });
    const { state } = test;
    expect(test.do({ press: '5' }).state).toBe(state);
  });
});

describe('private answers', () => {
  it.each([{ sensitive: true }, { variable: 'kept' }])('are marked: %j', (config) => {
    const test = call({ kind: 'digits', minDigits: 2, ...config }).do({ press: '1#' });
    expect(test.trace).toMatchObject([{ type: 'try.failed', said: '***' }]);
    test.do({ press: '12#' });
    expect(test.trace[0]).toMatchObject({ type: 'answer.stored', sensitive: true });
  });
});

describe('what is expected of the recogniser', () => {
  it.each(ANSWER_KINDS)('%s', (kind) => {
    const config = listenNode.config.parse({ kind, min: 1, max: 6 });
    expect(expectationOf(config).kind).toBe(kind === 'words_or_keys' ? 'free' : kind);
    expect(ENDPOINT_MS[kind]).toBeGreaterThanOrEqual(500);
    expect(mostKeys(config) === null).toBe(kind === 'free' || kind === 'name');
  });

  it('a number without bounds has none', () => {
    expect(expectationOf(listenNode.config.parse({ kind: 'number', max: 4 }))).toEqual({ kind: 'number', max: 4 });
  });
});

describe('settings that cannot be', () => {
  it.each([
    { minDigits: 5, maxDigits: 3 },
    { min: 5, max: 3 },
    { kind: 'colour' },
    { variable: 'Guest name' },
    { timeoutSeconds: 0 },
  ])('%j', (config) => expect(listenNode.config.safeParse(config).success).toBe(false));
});
