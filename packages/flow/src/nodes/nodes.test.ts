import { describe, expect, it } from 'vitest';
import { ready, TestCall } from '../engine/testing/caller';
import type { Json } from '../model';
import { nodeType } from '../registry/lookup';

const TRIGGER = { id: 'start', type: 'trigger' };

function call(type: string, config: Record<string, Json>, ports: string[] = []) {
  return new TestCall(
    ready({
      variables: [{ name: 'x', type: 'object' }],
      nodes: [TRIGGER, { id: 'it', type, config }, ...ports.map((id) => ({ id: `to_${id}`, type: 'hangup' }))],
      edges: ['start.start > it', ...ports.map((id) => `it.${id} > to_${id}`)],
    }),
  );
}

describe('transfer', () => {
  it.each([
    ['number', { number: '+34 911 (234) 567' }, { kind: 'number', number: '+34911234567' }],
    [
      'number',
      { number: '+34911234567', extension: '12,3#' },
      { kind: 'number', number: '+34911234567', extension: '12,3#' },
    ],
    ['sip', { address: 'sip:desk@pbx.example' }, { kind: 'sip', address: 'sip:desk@pbx.example' }],
  ] as const)('to a %s', (to, config, target) => {
    expect(call('transfer', { to, announcement: {}, ...config }).effects).toMatchObject([
      { kind: 'transfer', to: target },
    ]);
  });

  it.each([
    { to: 'number', number: '' },
    { to: 'number', number: 'the desk' },
    { to: 'sip', address: 'desk' },
    { to: 'department', departmentId: 'constructor' },
    { to: 'department' },
  ])('to nobody is "did not work": %j', (config) => {
    expect(call('transfer', { announcement: {}, ...config }, ['failed']).state.node).toBe('to_failed');
  });

  it('an outcome nobody declared is "did not work"', () => {
    const test = call('transfer', { departmentId: 'front_desk', announcement: {} }, ['failed']);
    expect(test.do({ outcome: 'constructor' }).state.node).toBe('to_failed');
  });
});

describe('voicemail', () => {
  it('a recording whose end is never reported is a fault in the end', () => {
    const test = call('voicemail', { greeting: {}, maxSeconds: 10 });
    expect(test.state.deadline!.at - test.state.at).toBe(40_000);
    expect(test.do({ silence: 'deadline' }).faults).toEqual(['effect_failed']);
    expect(test.kinds).toEqual(['cancel', 'say']);
  });

  it('a key ends the greeting and starts the recording', () => {
    expect(call('voicemail', {}).do({ press: '1' }).kinds).toEqual(['stop_playback', 'record_message']);
  });
});

describe('tool', () => {
  const stay = { checkIn: '2026-11-24', nights: '2', guests: '2' };

  it('what this version does not know is a fault', () => {
    const test = call('tool', { tool: 'constructor' });
    expect(test.faults).toEqual(['bad_config']);
    expect(
      nodeType('tool')!
        .ports({ tool: 'constructor' })
        .map(({ id }) => id),
    ).toEqual(['success', 'failure']);
  });

  it('an outcome the tool does not declare counts as not worked', () => {
    const test = call('tool', { input: stay, result: 'x' }, ['failure']).do({
      outcome: 'constructor',
      output: { a: 1 },
    });
    expect(test.state).toMatchObject({ node: 'to_failure', last: { tool: 'check_availability', outcome: 'failure' } });
    expect(test.state.vars.x).toMatchObject({ a: 1, outcome: 'failure' });
  });

  it('an output that is no object is kept under `value`', () => {
    const test = call('tool', { input: stay, result: 'x' }, ['failure']).do({ outcome: 'failure', output: [1] });
    expect(test.state.vars.x).toMatchObject({ value: [1] });
  });

  it('blank inputs are left out', () => {
    const test = call('tool', { input: { ...stay, roomType: ' ', checkOut: '' } });
    expect(test.effects[0]).toMatchObject({ kind: 'tool', input: stay });
    expect(test.effects[0]).not.toHaveProperty('input.checkOut');
  });

  it('only a failure that may pass is tried again, as often as set', () => {
    expect(call('tool', { input: stay }, ['failure']).do({ fails: 'bad_request' }).state.node).toBe('to_failure');
    expect(call('tool', { input: stay, retries: 0 }, ['failure']).do({ fails: 'timeout' }).state.node).toBe(
      'to_failure',
    );
    const test = call('tool', { input: stay, retries: 2 }, ['failure']).do({ fails: 'timeout' }, { fails: 'timeout' });
    expect(test.kinds).toEqual(['tool']);
    expect(test.do({ fails: 'timeout' }).state.node).toBe('to_failure');
  });

  it('gives up at its own time even if a sentence and music came before', () => {
    const test = call('tool', { input: stay, timeoutSeconds: 5, holdMusic: true }, ['failure']);
    const begun = test.state.at;
    test.do({ silence: 'deadline' }, { hear: 'prompt' });
    expect(test.state.deadline!.at).toBe(begun + 5_000);
    test.do({ silence: 'deadline' });
    expect(test.kinds).toEqual(['cancel', 'hold_music', 'say']);
    expect(test.state.node).toBe('to_failure');
  });

  it('a result that says nothing is not said', () => {
    const input = { url: 'https://pms.example/rooms' };
    const test = call('tool', { tool: 'http_request', input }, ['success']);
    test.do({ outcome: 'success', output: { status: 200, body: null, mapped: {} } });
    expect(test.state.node).toBe('to_success');
  });
});

describe('summaries tell what a step does', () => {
  it.each([
    ['trigger', {}, 'When a call comes in'],
    ['greet', { text: { es: 'Hola.' } }, 'Hola.'],
    ['menu', {}, '1 Reservations, 2 Front desk'],
    ['listen', { prompt: {}, kind: 'date' }, 'A date'],
    ['tool', { tool: 'quote_price' }, 'Quote a price'],
    ['tool', { tool: 'fly' }, 'Unknown: fly'],
    [
      'set',
      { assignments: [{ variable: 'room_type', value: 'double' }], language: 'es' },
      'room type = double, go on in es',
    ],
    [
      'set',
      {
        assignments: [
          { variable: 'n', action: 'increment' },
          { variable: 'a', action: 'clear' },
        ],
      },
      'count n up, empty a',
    ],
    ['condition', {}, 'caller known is yes'],
    [
      'condition',
      {
        rules: [
          {
            id: 'a',
            label: 'A',
            match: 'any',
            tests: [
              { left: 'vars.nights', operator: 'between', right: '2', to: '5' },
              { left: 'answers.day.value', operator: 'empty' },
            ],
          },
        ],
      },
      'nights is between 2 and 5 or answers day value is empty',
    ],
    ['transfer', { to: 'number', number: '+34911234567' }, 'To +34911234567'],
    ['transfer', {}, 'No department chosen yet'],
    ['hangup', { outcome: 'booked' }, 'Ends the call: booked'],
    ['note', { text: 'Ask Maria.' }, 'Ask Maria.'],
  ])('%s %j', (type, config, summary) => {
    const definition = nodeType(type)!;
    expect(definition.summary(definition.config.parse(config), 'en')).toBe(summary);
  });
});
