import { describe, expect, it } from 'vitest';
import { ready, TestCall } from '../engine/testing/caller';
import type { Json } from '../model';
import { nodeType } from '../registry';

type Config = Record<string, Json>;

/** Steps a call waits at, and what is under way there. */
const WAITING: [type: string, config: Config][] = [
  ['greet', {}],
  ['listen', {}],
  ['menu', {}],
  ['language', {}],
  ['voicemail', {}],
  ['voicemail', { greeting: {} }],
  ['callback', {}],
  ['agent', {}],
  ['transfer', { departmentId: 'front_desk' }],
  ['transfer', { departmentId: 'front_desk', announcement: {} }],
  ['tool', { tool: 'get_caller_history', input: { number: '+34600111222' } }],
  ['tool', { tool: 'play_hold_music', input: { seconds: '30' } }],
  ['tool', { tool: 'record_voice_note' }],
];

function call(type: string, config: Config, lanes: string[] = []): TestCall {
  const definition = nodeType(type)!;
  const ports = definition.ports(definition.config.parse(config));
  return new TestCall(
    ready({
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 'it', type, config },
        { id: 'bye', type: 'hangup', config: { text: { en: 'Goodbye.' } } },
        { id: 'note', type: 'set', config: {} },
        ...lanes.map((id) => ({ id, type: id })),
      ],
      edges: [
        'start.start > it',
        ...ports.map(({ id }) => `it.${id} > bye`),
        'note.next > bye',
        ...lanes.map((id) => `${id}.next > ${id === 'on_error' ? 'bye' : 'note'}`),
      ],
    }),
  );
}

/** The longest calls are over, whatever they are at. */
const timeUp = (test: TestCall) => {
  const id = 'call:0';
  test.state = { ...test.state, deadline: { id, at: test.state.at } };
  return test.do({ event: { type: 'deadline', id } });
};

describe.each(WAITING)('%s %j', (type, config) => {
  it('breaks: the flow’s lane for it takes the caller, who hears a sentence', () => {
    const test = timeUp(call(type, config, ['on_error']));
    expect(test.faults).toEqual(['call_too_long']);
    expect(test.state).toMatchObject({ lane: 'error', node: 'bye' });
    expect(test.said).toContain('Goodbye.');
  });

  it('breaks without a lane: nobody is left in silence', () => {
    const test = timeUp(call(type, config));
    expect(test.said.length + test.kinds.filter((kind) => kind === 'transfer').length).toBeGreaterThan(0);
    expect(test.said.every((text) => text.trim() !== '')).toBe(true);
  });

  it('is left by a caller who hangs up: nothing is said any more, nothing is waited for', () => {
    const test = call(type, config).do({ leaves: 'caller' });
    expect(test.state).toMatchObject({ status: 'ended', end: { reason: 'caller_left' }, pending: {}, deadline: null });
    expect(test.kinds).not.toContain('say');
    expect(test.kinds).not.toContain('listen');
  });

  it('is left by a caller who hangs up: the lane for that runs without a word', () => {
    const test = call(type, config, ['on_hangup']).do({ leaves: 'caller' });
    expect(test.state).toMatchObject({ status: 'ended', lane: 'hangup', visits: { note: 1 } });
    expect(test.said).toEqual([]);
  });

  it('takes no notice of what is none of its business', () => {
    const test = call(type, config);
    const { node, pending } = test.state;
    test.send({ type: 'playback.finished', effect: 'call:99:9' });
    test.send({ type: 'effect.done', effect: 'call:99:9', outcome: 'success', output: null });
    test.send({ type: 'deadline', id: '99:node' });
    expect(test.state).toMatchObject({ node, pending, status: 'running' });
  });
});

describe('what fails outside', () => {
  it.each([
    ['tool', { tool: 'get_caller_history', input: { number: '+34600111222' }, retries: 0 }, 'main'],
    ['transfer', { departmentId: 'front_desk', announcement: {} }, 'main'],
    ['voicemail', { greeting: {} }, 'error'],
  ] as const)('at a %s: %j goes on in the lane “%s”', (type, config, lane) => {
    const test = call(type, config as unknown as Config, ['on_error']).do({ fails: 'unavailable' });
    expect(test.state.lane).toBe(lane);
    expect(test.said).toContain('Goodbye.');
  });

  it.each([0, 1, 2, 3])('a look-up is tried %i times again, with a key of its own each time', (retries) => {
    const test = call('tool', {
      tool: 'get_caller_history',
      input: { number: '+34600111222' },
      retries,
      sayResult: false,
    });
    const keys = new Set<string>();
    for (let turn = 0; turn <= retries; turn++) {
      const tool = test.effects.find(({ kind }) => kind === 'tool');
      expect(tool, `try ${turn + 1}`).toBeDefined();
      keys.add(tool!.key);
      test.do({ fails: 'timeout' });
    }
    expect(keys.size).toBe(retries + 1);
    expect(test.kinds).not.toContain('tool');
  });

  it.each(['bad_request', 'forbidden', 'not_found'])('“%s” is not tried again: it would fail again', (code) => {
    const test = call('tool', {
      tool: 'get_caller_history',
      input: { number: '+34600111222' },
      retries: 3,
      sayResult: false,
    });
    expect(test.do({ fails: code }).kinds).not.toContain('tool');
  });

  it.each(['timeout', 'unavailable'])('what must happen once is never tried again, “%s” or not', (code) => {
    const config = {
      tool: 'create_lead',
      input: { interest: 'a wedding', number: '+34600111222' },
      retries: 3,
      sayResult: false,
    };
    expect(call('tool', config).do({ fails: code }).kinds).not.toContain('tool');
  });
});
