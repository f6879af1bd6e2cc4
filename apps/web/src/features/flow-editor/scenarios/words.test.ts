import { compile, documentOf, type Replayed, Scenario, ScenarioExpectation, simulationOf } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { partWords, replayWords } from '../replay/replay-words';
import { freshState, move } from '../simulator/state';
import { expectationWords } from './expectation-words';
import { freeName, scenarioOf } from './from-simulator';

const FLOW = documentOf({
  title: 'Desk',
  flow: {
    nodes: [
      { id: 'start', type: 'trigger', name: 'Call comes in' },
      { id: 'bye', type: 'hangup', name: 'Goodbye', config: { text: { en: 'Goodbye.' } } },
    ],
    edges: ['start.start > bye'],
  },
});

describe('expectations in words', () => {
  it.each<[object, string]>([
    [{ that: 'visits', node: 'bye', after: 1 }, 'The call comes to “Goodbye”, after 1 action'],
    [{ that: 'avoids', node: 'gone' }, 'The call never comes to “gone (deleted)”'],
    [{ that: 'path', nodes: ['start', 'bye'] }, 'The call goes “Call comes in” → “Goodbye”'],
    [{ that: 'is_at', node: 'bye' }, 'The call is at “Goodbye”'],
    [{ that: 'goes_on' }, 'The call goes on'],
    [{ that: 'says', contains: 'hi', language: 'en' }, 'The caller hears “hi” (en)'],
    [{ that: 'never_says', contains: 'hi' }, 'The caller never hears “hi”'],
    [{ that: 'runs_tool', tool: 'create_lead', times: 0 }, '“create lead” is never run'],
    [
      { that: 'runs_tool', tool: 'create_lead', times: 2, input: { name: 'A' }, outcome: 'success' },
      '“create lead” is run 2 times with name "A" and ends as “success”',
    ],
    [{ that: 'knows', what: 'vars.guests', is: 'between', value: 1, to: 3 }, 'vars.guests between 1 and 3'],
    [
      { that: 'ends', reason: 'transferred', node: 'bye', outcome: 'booked' },
      'The call ends because the caller was put through at “Goodbye”, as “booked”',
    ],
  ])('%j', (wanted, words) => {
    expect(expectationWords(ScenarioExpectation.parse(wanted), FLOW)).toBe(words);
  });
});

describe('a call that was tried by hand', () => {
  it('becomes a scenario that passes, and plays again as it was', () => {
    const compiled = compile(FLOW);
    if (!compiled.ok) throw new Error('the flow must compile');
    const { call } = simulationOf(compiled.flow);
    const known = { name: 'Ana', previousCalls: 3 };
    const state = {
      ...freshState(Date.UTC(2026, 10, 21, 9)),
      callerNumber: '+34 600 111 222',
      known,
      channel: 'browser' as const,
    };
    const scenario = scenarioOf(state, call, 'Europe/Madrid', 'Kept');
    expect(scenario).toMatchObject({
      ...{ name: 'Kept', at: '2026-11-21T10:00', line: null },
      caller: { number: '+34600111222', ...known, channel: 'browser' },
    });
    expect(scenario.expect).toEqual([
      { that: 'path', nodes: ['start', 'bye'] },
      { that: 'ends', reason: 'completed', outcome: null },
    ]);
    const again = move(freshState(0), { type: 'scenario', scenario, now: 5 });
    expect(again).toMatchObject({
      moment: '2026-11-21T10:00',
      callerNumber: '+34600111222',
      known,
      channel: 'browser',
      now: 5,
    });
  });

  it('keeps only what was done up to where it stands', () => {
    const compiled = compile(FLOW);
    if (!compiled.ok) throw new Error('the flow must compile');
    const { call } = simulationOf(compiled.flow);
    const state = { ...freshState(0), script: [{ press: '1' }, { press: '2' }], position: 1, callerNumber: '' };
    expect(scenarioOf(state, call, 'UTC', 'x')).toMatchObject({ actions: [{ press: '1' }], caller: { number: null } });
  });

  it('has a name that is free', () => {
    expect(freeName([])).toBe('Call 1');
    expect(freeName(['Call 1', 'Call 2', 'Other'])).toBe('Call 3');
  });

  it('is a scenario whose world the simulator takes along', () => {
    const world = { tools: { create_lead: { fails: 'timeout' } } };
    const scenario = Scenario.parse({ name: 'x', at: '2026-11-21T10:00', actions: [{ press: '1' }], world });
    const state = move(freshState(0), { type: 'scenario', scenario, now: 0 });
    expect(state).toMatchObject({ outside: { tools: world.tools }, script: [{ press: '1' }], playing: true });
  });
});

describe('past calls in words', () => {
  const way = (...nodes: string[]) => ({ path: nodes.map((node) => ({ node, name: node, viaEdge: null })), end: null });
  const other = (more: object = {}): Replayed =>
    ({
      callId: 'c',
      status: 'another_way',
      parts: { after: 'menu', before: { name: 'Spa' }, now: { name: 'Desk' }, onlyEnd: false },
      before: way('menu', 'spa'),
      now: way('menu', 'desk'),
      ...more,
    }) as Replayed;
  const same: Replayed = { callId: 'c', status: 'same' };
  const unknown: Replayed = { callId: 'c', status: 'not_comparable', why: 'x' };

  it.each<[Replayed[], string]>([
    [[], 'No past call has run a published version of this flow yet.'],
    [[same], 'The last call would go the same way.'],
    [[same, same], 'Of the last 2 calls all would go the same way.'],
    [
      [same, other(), other({ status: 'ends_differently' })],
      'Of the last 3 calls 1 would now go another way and 1 would end differently.',
    ],
    [[same, same, unknown], 'Of the last 3 calls 2 would go the same way. 1 cannot be compared.'],
    [[unknown], '1 cannot be compared.'],
  ])('%j', (replayed, words) => {
    expect(replayWords(replayed)).toBe(words);
  });

  it('say where the ways part', () => {
    const words = (more: object = {}) => partWords(other(more) as Parameters<typeof partWords>[0]);
    expect(words()).toBe('After “menu” it goes to “Desk” instead of “Spa”.');
    expect(words({ parts: { after: 'menu', before: { name: 'Spa' }, now: null, onlyEnd: false } })).toBe(
      'After “menu” it waits for the caller instead of “Spa”.',
    );
    const ended = (reason: string, outcome: string | null = null) => ({ path: [], end: { reason, outcome } });
    const onlyEnd = { parts: { after: null, before: null, now: null, onlyEnd: true } };
    expect(words({ ...onlyEnd, before: ended('completed'), now: ended('fault') })).toContain('broke');
    expect(words({ ...onlyEnd, before: ended('completed', 'a'), now: ended('completed', 'b') })).toBe(
      'Ends as “b” instead of “a”.',
    );
  });
});
