import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import { findingsOf } from './testing/check';
import { verify } from './verify';

type Flow = Example['flow'];
type Node = Flow['nodes'][number];

const START = { id: 'start', type: 'trigger' };
const DESK = { id: 'desk', type: 'voicemail' };
const BYE = { id: 'bye', type: 'hangup' };
const ENDS = ['desk.recorded > bye', 'desk.empty > bye'];
const lonely = (id: string): Node => ({ id, type: 'menu', config: { operatorOn: false, tries: 1, options: [ONE] } });
const ONE = { id: 'a', label: 'Rooms', digit: '1' };
const LONELY_ENDS = ['lonely.a > bye', 'lonely.no_input > bye', 'lonely.no_match > bye'];
const decide = (left: string, operator: string, right = '', id = 'case'): Node => ({
  id,
  type: 'condition',
  config: { rules: [{ id: 'r', label: 'So', tests: [{ left, operator, right, to: '9' }] }] },
});
const remember = (id: string, variable: string, action: string, value = ''): Node => ({
  id,
  type: 'set',
  config: { assignments: [{ variable, action, value }] },
});

describe('who calls', () => {
  /** Where the case holds, a question without a person. */
  const only = (left: string, operator: string, right = ''): Flow => ({
    nodes: [START, decide(left, operator, right), lonely('lonely'), DESK, BYE],
    edges: ['start.start > case', 'case.r > lonely', 'case.otherwise > desk', ...ENDS, ...LONELY_ENDS],
  });

  it.each([
    ['caller.known', 'yes', '', { previousCalls: 1 }],
    ['caller.known', 'no', '', { previousCalls: 0, name: null }],
    ['caller.previous_calls', 'greater', '12', { previousCalls: 13 }],
    ['caller.previous_calls', 'between', '5', { previousCalls: 5 }],
    ['caller.number', 'empty', '', { number: null }],
    ['caller.number', 'starts_with', '+44', { number: '+44600111222' }],
    ['caller.number', 'one_of', '+49301, +49302', { number: '+49301' }],
    ['caller.number', 'contains', '7700', { number: '7700600111222' }],
    ['caller.name', 'equals', 'Ms Aurora', { name: 'Ms Aurora' }],
    ['caller.name', 'set', '', { name: 'Anna Lindberg' }],
  ])('%s %s “%s”: a question only such callers hear is looked at', (left, operator, right, caller) => {
    const { findings } = verify(documentOf({ title: 'a flow', flow: only(left, operator, right) }));
    const [found] = findings.filter(({ code }) => code === 'G4');
    expect(found).toMatchObject({ node: 'lonely', script: { caller } });
    expect(found!.script!.words[0]).toMatch(/calls (from|with a hidden number)/);
  });

  it.each([
    ['caller.previous_calls', 'less', '0'],
    ['caller.known', 'empty', ''],
  ])('%s %s “%s” is so for nobody: nothing is said of what follows', (left, operator, right) => {
    expect(findingsOf('G4', only(left, operator, right))).toEqual([]);
  });

  it('a circle only guests who called before are caught in is found, and played with one of them', () => {
    const flow: Flow = {
      nodes: [START, lonely('menu'), decide('caller.known', 'yes'), DESK, BYE],
      edges: [
        ...['start.start > menu', 'menu.a > desk', 'menu.no_input > case', 'menu.no_match > desk'],
        ...['case.r > menu', 'case.otherwise > desk', ...ENDS],
      ],
    };
    expect(findingsOf('G3', flow)).toMatchObject([{ node: 'menu', severity: 'blocks' }]);
    expect(findingsOf('G3', flow)[0]!.words).toEqual([
      'Somebody calls from +34600111222, not for the first time',
      'start: Call comes in',
      'menu: Says nothing',
      'case: So',
      '… and so on',
    ]);
  });

  it('the same caller is the same all through the call: what no one caller meets is no finding', () => {
    const flow = only('caller.known', 'yes');
    flow.nodes.push(decide('caller.known', 'no', '', 'again'));
    flow.edges = flow.edges.map((edge) => (edge === 'case.r > lonely' ? 'case.r > again' : edge));
    flow.edges.push('again.r > lonely', 'again.otherwise > desk');
    expect(findingsOf('G4', flow)).toEqual([]);
  });

  it('a language by the number: each rule is called from', () => {
    const tongue: Node = {
      id: 'tongue',
      type: 'language',
      config: {
        by: 'number',
        otherwise: 'first',
        choices: [{ language: 'en' }, { language: 'es' }, { language: 'de' }],
        rules: [
          { prefix: '0034', language: 'es' },
          { prefix: '+3460', language: 'de' },
        ],
      },
    };
    const flow = (lost: string): Flow => ({
      languages: ['en', 'es', 'de'],
      nodes: [START, tongue, lonely('lonely'), DESK, BYE],
      edges: [
        'start.start > tongue',
        ...['en', 'es', 'de'].map((language) => `tongue.${language} > ${language === lost ? 'lonely' : 'desk'}`),
        ...[...ENDS, ...LONELY_ENDS],
      ],
    });
    const numberOf = (lost: string) => {
      const { findings } = verify(documentOf({ title: 'a flow', flow: flow(lost) }));
      return findings.find(({ code }) => code === 'G4')?.script?.caller?.number;
    };
    expect(numberOf('de')).toMatch(/^\+?3460/);
    expect(numberOf('es')).toMatch(/^(\+|00)34(?!60)/);
    expect(numberOf('en')).toBe('+12125550100');
  });

  it('a flow that names too many callers to look at each says nothing that was not played', () => {
    const flow = only('caller.number', 'equals', '+34600111222');
    const rules = Array.from({ length: 19 }, (_, i) => {
      return {
        id: `n${i}`,
        label: `N${i}`,
        tests: [{ left: 'caller.number', operator: 'equals', right: `+4930${i}` }],
      };
    });
    flow.nodes.push({ id: 'many', type: 'condition', config: { rules } });
    flow.edges = flow.edges.map((edge) => (edge === 'start.start > case' ? 'start.start > many' : edge));
    flow.edges.push('many.otherwise > case', ...rules.map(({ id }) => `many.${id} > lonely`));
    const { findings, complete } = verify(documentOf({ title: 'a flow', flow }));
    expect(complete).toBe(true);
    for (const { script } of findings) expect(script?.caller).toBeUndefined();
  });
});

describe('what callers answer', () => {
  const asking = (ask: Record<string, string | number>, test: Node, to = 'lonely'): Flow => ({
    variables: [{ name: 'kept', type: ask.kind === 'number' ? 'number' : ask.kind === 'yes_no' ? 'boolean' : 'text' }],
    nodes: [START, { id: 'ask', type: 'listen', config: { ...ask, tries: 1 } }, test, lonely('lonely'), DESK, BYE],
    edges: [
      ...['start.start > ask', 'ask.heard > case', 'ask.no_input > desk', 'ask.not_understood > desk'],
      ...[`case.r > ${to}`, `case.otherwise > ${to === 'desk' ? 'lonely' : 'desk'}`, ...ENDS, ...LONELY_ENDS],
    ],
  });

  it.each([
    ['number', 'vars.kept', 'greater', '8', 'ask: Answered (9)'],
    ['number', 'vars.kept', 'less', '2', 'ask: Answered (1)'],
    ['number', 'vars.kept', 'between', '7', 'ask: Answered (7)'],
    ['number', 'vars.kept', 'one_of', '4, 5', 'ask: Answered (4)'],
    ['number', 'answers.ask.value', 'equals', '17', 'ask: Answered (17)'],
    ['digits', 'vars.kept', 'equals', '4711', 'ask: Answered (4711)'],
    ['digits', 'answers.ask.value', 'one_of', '1,22,333', 'ask: Answered (1)'],
    ['yes_no', 'vars.kept', 'no', '', 'ask: Answered (no)'],
    ['yes_no', 'answers.ask.value', 'yes', '', 'ask: Answered (yes)'],
  ])(
    '%s, %s %s “%s”: the question behind it is looked at, with the answer that leads there',
    (kind, left, operator, right, words) => {
      const flow = asking({ kind, variable: 'kept' }, decide(left, operator, right));
      expect(findingsOf('G4', flow)).toMatchObject([{ node: 'lonely', words: expect.arrayContaining([words]) }]);
      // the other way round, with another answer
      const [other] = findingsOf('G4', asking({ kind, variable: 'kept' }, decide(left, operator, right), 'desk'));
      expect(other).toMatchObject({ node: 'lonely' });
      expect(other!.words).not.toContain(words);
    },
  );

  it('what the question itself refuses leads nowhere', () => {
    const few = { kind: 'number', variable: 'kept', min: 1, max: 8 };
    expect(findingsOf('G4', asking(few, decide('vars.kept', 'greater', '8')))).toEqual([]);
    expect(findingsOf('G4', asking(few, decide('vars.kept', 'less', '1')))).toEqual([]);
    const short = { kind: 'digits', variable: 'kept', minDigits: 2, maxDigits: 3 };
    expect(findingsOf('G4', asking(short, decide('vars.kept', 'equals', '4711')))).toEqual([]);
  });

  it('in a flow that is used, its own answers count, and not those of the flow around it', () => {
    const { nodes, edges, variables } = asking(
      { kind: 'number', variable: 'kept' },
      decide('answers.ask.value', 'greater', '8'),
    );
    const outer: Flow = {
      ...asking({ kind: 'number', variable: 'kept' }, decide('vars.kept', 'greater', '8')),
      subflows: { party: { name: 'Party', flow: { nodes, edges, variables } } },
    };
    const use: Node = { id: 'use', type: 'subflow', config: { flowId: 'party' } };
    outer.nodes = outer.nodes.map((node) => (node.id === 'lonely' ? use : node));
    outer.edges = [
      ...outer.edges.filter((edge) => !edge.startsWith('lonely')).map((edge) => edge.replace('> lonely', '> use')),
      'use.end > bye',
    ];
    expect(findingsOf('G4', outer)).toMatchObject([
      { node: 'use', words: expect.arrayContaining(['ask: Answered (9)', 'ask” in “use: Answered (9)']) },
    ]);
  });
});

describe('counters', () => {
  /** Rounds between a menu and a count, until the case holds. */
  const counting = (test: Node, ...steps: Node[]): Flow => ({
    variables: [{ name: 'tries', type: 'number', initial: 0 }],
    limits: { visitsPerNode: 200 },
    nodes: [START, lonely('menu'), ...steps, test, DESK, BYE],
    edges: [
      ...['start.start > menu', 'menu.a > desk', 'menu.no_match > desk', `menu.no_input > ${steps[0]!.id}`],
      ...steps.map(({ id }, i) => `${id}.next > ${steps[i + 1]?.id ?? 'case'}`),
      ...['case.r > desk', 'case.otherwise > menu', ...ENDS],
    ],
  });
  const up = (by = '1') => remember('up', 'tries', 'increment', by);

  it.each([
    ['counted up to the test', [up()], decide('vars.tries', 'at_least', '3'), false],
    ['counted past it by twos, and the test is for one number', [up('2')], decide('vars.tries', 'equals', '3'), true],
    [
      'counted down, with a comma',
      [remember('up', 'tries', 'increment', '-1,5')],
      decide('vars.tries', 'less', '-4'),
      false,
    ],
    [
      'up and down again',
      [up(), remember('down', 'tries', 'increment', '-1')],
      decide('vars.tries', 'at_least', '2'),
      true,
    ],
    ['up and set back', [up(), remember('back', 'tries', 'set', '0')], decide('vars.tries', 'at_least', '2'), true],
    ['looked at as text', [up('4')], decide('vars.tries', 'starts_with', '1'), false],
    ['emptied', [up(), remember('none', 'tries', 'clear')], decide('vars.tries', 'empty'), false],
    ['more values than are followed', [up()], decide('vars.tries', 'greater', '60'), false],
    ['no number at all', [up('many')], decide('vars.tries', 'at_least', '1'), true],
  ])('%s', (_, steps, test, endless) => {
    const found = findingsOf('G3', counting(test, ...steps)).filter(({ message }) => message.includes('for ever'));
    expect(found).toHaveLength(endless ? 1 : 0);
  });

  it('a round that needs what cannot be does not hide a longer one that can', () => {
    // the short way back needs a name with a mark behind it; the long one is open to everybody
    const flow: Flow = {
      variables: [{ name: 'room', type: 'text', initial: '12' }],
      nodes: [
        ...[START, lonely('menu'), DESK, BYE, decide('vars.room', 'equals', '{{ caller.name }}!')],
        { id: 'look', type: 'tool', config: { tool: 'get_caller_history', input: { number: '+34600111222' } } },
      ],
      edges: [
        ...['start.start > menu', 'menu.a > desk', 'menu.no_match > desk', 'menu.no_input > case', ...ENDS],
        ...['case.r > menu', 'case.otherwise > look', 'look.failure > menu', 'look.success > bye'],
      ],
    };
    const words = ['case: Otherwise', 'look: Did not work', '… and so on'];
    expect(findingsOf('G3', flow)[0]?.words).toEqual(expect.arrayContaining(words));
  });

  it('a caller who hangs up after something broke: the lane begins with what was counted there', () => {
    const flow: Flow = {
      ...counting(decide('vars.tries', 'at_least', '1'), up()),
      variables: [{ name: 'tries', type: 'number', initial: 0 }],
    };
    flow.nodes = [
      ...[
        START,
        lonely('menu'),
        BYE,
        DESK,
        { id: 'broke', type: 'on_error' },
        up('7'),
        { id: 'gone', type: 'on_hangup' },
      ],
      decide('vars.tries', 'at_least', '5'),
      remember('round', 'tries', 'increment', '0'),
    ];
    flow.edges = [
      ...['start.start > menu', 'menu.a > desk', 'menu.no_match > desk', 'menu.no_input > desk', ...ENDS],
      ...[
        'broke.next > up',
        'up.next > desk',
        'gone.next > case',
        'case.r > round',
        'round.next > case',
        'case.otherwise > bye',
      ],
    ];
    expect(findingsOf('G5', flow)).toMatchObject([{ message: expect.stringMatching(/^After the caller has hung up/) }]);
  });
});

describe('choices with the same words', () => {
  const menu = (suites: string[], digit: string | null = null): Flow => ({
    nodes: [
      ...[START, DESK, BYE],
      {
        id: 'menu',
        type: 'menu',
        config: {
          operatorOn: false,
          options: [
            { id: 'a', label: 'Rooms', phrases: { en: ['a room'] } },
            { id: 'b', label: 'rooms', digit, phrases: { en: suites } },
          ],
        },
      },
    ],
    edges: [
      'start.start > menu',
      'menu.a > bye',
      'menu.b > desk',
      'menu.no_input > bye',
      'menu.no_match > bye',
      ...ENDS,
    ],
  });

  it('whoever says them is asked again: the only way to a person behind them is none', () => {
    expect(findingsOf('G4', menu(['A room!']))).toMatchObject([{ node: 'menu', severity: 'blocks' }]);
  });

  it('words of its own, or a key, are enough', () => {
    expect(findingsOf('G4', menu(['A room!', 'a suite']))).toEqual([]);
    expect(findingsOf('G4', menu(['A room!'], '4'))).toEqual([]);
  });

  it('a warning says which (G11)', () => {
    expect(findingsOf('G11', menu(['A room!']))).toMatchObject([
      { node: 'menu', severity: 'warning', message: expect.stringContaining('“Rooms” and “rooms”') },
    ]);
    expect(findingsOf('G11', menu(['a suite']))).toMatchObject([{ severity: 'warning' }]);
  });
});
