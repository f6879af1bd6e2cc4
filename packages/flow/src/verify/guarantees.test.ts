import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import { schedule } from '../schedule/fixtures';
import type { ValidateContext } from '../validate';
import { verify } from './verify';

type Flow = Example['flow'];
const check = (flow: Flow, context: ValidateContext = {}, options = {}) =>
  verify(documentOf({ title: 'a flow', flow }), context, options).findings.map(
    ({ code, severity, message, node, script }) => ({ code, severity, message, node, script }),
  );
const codes = (flow: Flow, context: ValidateContext = {}, options = {}) =>
  check(flow, context, options).map(({ code, node }) => `${code} ${node}`);

const PERSON = { id: 'desk', type: 'transfer', config: { departmentId: 'front_desk' } };
const MESSAGE = { id: 'message', type: 'voicemail', config: {} };
const BYE = { id: 'bye', type: 'hangup' };
const REST = ['desk.no_answer > message', 'desk.busy > message', 'desk.declined > message', 'desk.failed > message'];
const ENDS = [...REST, 'message.recorded > bye', 'message.empty > bye'];
const START = { id: 'start', type: 'trigger' };

/** A menu with a person behind 0; its bad ways lead where the test says. */
const menuFlow = (noInput: string, noMatch: string): Flow => ({
  nodes: [
    START,
    { id: 'menu', type: 'menu', config: { options: [{ id: 'a', label: 'Rooms', digit: '1' }] } },
    PERSON,
    MESSAGE,
    BYE,
  ],
  edges: [
    'start.start > menu',
    'menu.a > bye',
    'menu.operator > desk',
    `menu.no_input > ${noInput}`,
    `menu.no_match > ${noMatch}`,
    ...ENDS,
  ],
});

describe('G3: callers who never get anything across', () => {
  it('is kept where silence, wrong keys and nonsense lead to an end', () => {
    expect(check(menuFlow('desk', 'desk'))).toEqual([]);
  });

  it('is broken where silence leads back, with the shortest call that shows it', () => {
    const [found, ...more] = check(menuFlow('menu', 'desk'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'G3', severity: 'blocks', node: 'menu' });
    expect(found!.message).toContain('A caller who says nothing goes round for ever at “menu”');
    expect(found!.script).toEqual({
      at: null,
      does: [],
      again: [{ silence: 'deadline' }, { silence: 'deadline' }, { silence: 'deadline' }],
      words: ['start: Call comes in', 'menu: Says nothing', '… and so on'],
    });
  });

  it('names everybody who is caught in the same circle once', () => {
    const [found] = check(menuFlow('menu', 'menu'));
    expect(found!.message).toContain(
      'who says nothing, or who keeps pressing wrong keys, or whose words are never understood',
    );
  });

  it('sees through detours: silence, then nobody answers, then silence again', () => {
    const flow = menuFlow('desk', 'desk');
    flow.edges = flow.edges.filter((edge) => !edge.startsWith('desk.no_answer')).concat('desk.no_answer > menu');
    const found = check(flow);
    expect(found.map(({ code }) => code)).toEqual(['G3']);
    expect(found[0]!.script!.again).toContainEqual({ outcome: 'no_answer' });
  });
});

describe('G5: circles and counters', () => {
  const circle: Flow = {
    nodes: [START, { id: 'a', type: 'greet' }, { id: 'b', type: 'greet' }],
    edges: ['start.start > a', 'a.next > b', 'b.next > a'],
  };

  it('is broken by a circle that no caller can leave', () => {
    expect(codes(circle)).toEqual(['G5 a']);
  });

  /** Tries again until a counter says enough. */
  const counting = (counted: string, limit: string): Flow => ({
    variables: [{ name: 'tries', type: 'number', initial: 0 }],
    nodes: [
      START,
      { id: 'look', type: 'tool', config: { tool: 'get_caller_history', input: { number: '1' } } },
      { id: 'count', type: 'set', config: { assignments: [{ variable: counted, action: 'increment', value: '1' }] } },
      {
        id: 'enough',
        type: 'condition',
        config: {
          rules: [{ id: 'r', label: 'Enough', tests: [{ left: 'vars.tries', operator: 'at_least', right: limit }] }],
        },
      },
      BYE,
    ],
    edges: [
      'start.start > look',
      'look.success > bye',
      'look.not_found > bye',
      'look.failure > count',
      'count.next > enough',
      'enough.r > bye',
      'enough.otherwise > look',
    ],
  });

  it('is kept where a counter ends the circle', () => {
    expect(codes(counting('tries', '3'))).toEqual([]);
    // it ends, but nobody waits that long
    expect(codes(counting('tries', '20'))).toEqual(['G3 look', 'G3 look']);
  });

  it('is broken where the wrong variable counts: the tries never end, and the counter is idle', () => {
    const flow = counting('rounds', '3');
    flow.variables!.push({ name: 'rounds', type: 'number', initial: 0 });
    expect(codes(flow)).toEqual(['G5 look', 'G5 enough']);
  });
});

describe('G4: a way to a person from every question', () => {
  const asking: Flow = {
    nodes: [
      START,
      { id: 'one', type: 'listen' },
      { id: 'two', type: 'listen' },
      { id: 'three', type: 'listen' },
      PERSON,
      MESSAGE,
      BYE,
    ],
    edges: [
      'start.start > one',
      'one.heard > two',
      'one.no_input > two',
      'one.not_understood > two',
      'two.heard > three',
      'two.no_input > three',
      'two.not_understood > three',
      'three.heard > bye',
      'three.no_input > desk',
      'three.not_understood > desk',
      ...ENDS,
    ],
  };

  it('counts the choices a caller needs', () => {
    expect(codes(asking, {}, { limits: { choices: 3 } })).toEqual([]);
    const [found, ...more] = check(asking, {}, { limits: { choices: 2 } });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'G4', node: 'one', script: { does: [] } });
    expect(found!.message).toContain('needs 3 choices');
  });

  it('is broken where every way ends without anybody', () => {
    const flow: Flow = {
      nodes: [START, { id: 'one', type: 'listen' }, BYE],
      edges: ['start.start > one', 'one.heard > bye', 'one.no_input > bye', 'one.not_understood > bye'],
    };
    expect(codes(flow)).toEqual(['G4 one']);
  });

  it('does not trust a tool: what works only when the tool does is no way', () => {
    const flow: Flow = {
      nodes: [
        START,
        { id: 'one', type: 'listen' },
        { id: 'look', type: 'tool', config: { tool: 'get_caller_history', input: { number: '1' } } },
        PERSON,
        MESSAGE,
        BYE,
      ],
      edges: [
        'start.start > one',
        'one.heard > look',
        'one.no_input > look',
        'one.not_understood > look',
        'look.success > desk',
        'look.not_found > desk',
        'look.failure > bye',
        ...ENDS,
      ],
    };
    expect(codes(flow)).toEqual(['G4 one']);
  });
});

describe('opening hours', () => {
  const flow: Flow = {
    nodes: [
      { ...START, config: { scheduleId: 'desk' } },
      { id: 'ask', type: 'menu', config: { operatorOn: false, options: [{ id: 'a', label: 'A', digit: '1' }] } },
      BYE,
    ],
    edges: ['start.open > bye', 'start.closed > ask', 'ask.a > bye', 'ask.no_input > ask', 'ask.no_match > bye'],
  };
  const at = Date.UTC(2026, 10, 23, 9);
  const hours = (days: string[]) => ({ at, schedules: { desk: { name: 'Desk', schedule: schedule(days) } } });

  it('are looked at as they really are, and the finding says when to call', () => {
    const found = check(flow, hours(['9:00-18:00'])).filter(({ code }) => code === 'G3');
    expect(found).toHaveLength(1);
    expect(found[0]!.script!.at).toBeGreaterThan(at);
  });

  it('that never come are not looked at', () => {
    const always = Array.from({ length: 7 }, () => '0:00-24:00');
    expect(codes(flow, hours(always)).filter((code) => code.startsWith('G3'))).toEqual([]);
  });
});

describe('G8 and G11', () => {
  const one = (type: string, config: Record<string, never>) =>
    check({ nodes: [START, { id: 'x', type, config }, BYE], edges: ['start.start > x'] })
      .filter(({ code }) => code === 'G8' || code === 'G11')
      .map(({ code, severity, message }) => `${code} ${severity} ${message}`);
  const config = (value: unknown) => value as Record<string, never>;

  it.each([
    ['by its words', { prompt: { en: 'Please say your credit card number.' } }],
    ['in Spanish', { prompt: { es: 'Diga el número de su tarjeta, por favor.' } }],
    ['by its length', { kind: 'digits', minDigits: 16, maxDigits: 16 }],
  ])('a card number is not asked for, %s', (_, asked) => {
    expect(one('listen', config(asked))[0]).toMatch(/^G8 blocks “x” asks for what looks like a card number/);
  });

  it.each([
    ['by its opening', { opening: { en: 'Tell me your card number.' } }],
    [
      'by a detail',
      { outcomes: [{ id: 'paid', label: 'Paid', details: [{ variable: 'card', help: 'the credit card number' }] }] },
    ],
  ])('a model is not sent to find out a card number, %s', (_, asked) => {
    expect(one('agent', config(asked))[0]).toMatch(/^G8 blocks “x” is to find out what looks like a card number/);
  });

  it('a booking number may be asked for', () => {
    expect(one('listen', config({ kind: 'digits', minDigits: 6, maxDigits: 12 }))).toEqual([]);
  });

  it('long speeches, long menus and keys out of order are pointed out', () => {
    expect(one('greet', config({ text: { en: 'a very long story '.repeat(30) } }))[0]).toContain(
      'speaks for about 39 seconds',
    );
    const options = (keys: string[]) => keys.map((digit) => ({ id: `o${digit}`, label: `Choice ${digit}`, digit }));
    expect(one('menu', config({ options: options(['1', '2', '3', '4', '5', '6']) }))[0]).toContain('offers 6 choices');
    expect(one('menu', config({ options: options(['2', '1']) }))[0]).toContain('out of order');
  });
});

it('accuses nothing it has not looked at', () => {
  const document = documentOf({ title: 'a flow', flow: menuFlow('desk', 'desk') });
  for (const mostMoments of [1, 2, 3, 4]) expect(verify(document, {}, { mostMoments }).findings).toEqual([]);
});

it('says so when a flow is too large to look at all of it', () => {
  const document = documentOf({ title: 'a flow', flow: menuFlow('menu', 'menu') });
  expect(verify(document, {}, { mostMoments: 2 }).complete).toBe(false);
  expect(verify(document).complete).toBe(true);
});
