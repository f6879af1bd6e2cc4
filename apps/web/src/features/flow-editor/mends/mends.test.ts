import { documentOf, type Example, type Problem, prove } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { isMendable, mendsFor } from './mends';
import { CONTEXT as context, mended, START } from './testing/mending';

type Nodes = Example['flow']['nodes'];

const RING: Nodes[number] = { id: 'ring', type: 'transfer', config: { departmentId: 'front_desk' } };
const MESSAGE: Nodes[number] = { id: 'message', type: 'voicemail' };
const BYE: Nodes[number] = { id: 'bye', type: 'hangup' };
const RINGS = ['ring.no_answer > message', 'ring.busy > message', 'ring.declined > message', 'ring.failed > message'];
const ENDS = [...RINGS, 'message.recorded > bye', 'message.empty > bye'];
const PEOPLE: Nodes = [RING, MESSAGE, BYE];
const options = (count: number, keys = '123456789') =>
  Array.from({ length: count }, (_, index) => ({ id: `o${index}`, label: `Choice ${index}`, digit: keys[index]! }));
const menu = (config: Record<string, unknown> = {}): Nodes[number] =>
  ({ id: 'menu', type: 'menu', config: { options: options(1), ...config } }) as Nodes[number];

function documentWith(nodes: Nodes, edges: string[], more: Partial<Example['flow']> = {}) {
  return documentOf({ title: 'mend', flow: { nodes, edges, ...more } });
}

/** One breach each: the drawing, its problem, and how many mends it must have at least. */
const CASES: [string, Problem['code'], RegExp, ReturnType<typeof documentWith>][] = [
  [
    'a greeting that leads nowhere',
    'G1',
    /after “hello”/,
    documentWith([START, { id: 'hello', type: 'greet' }], ['start.start > hello']),
  ],
  [
    'silence at a menu that leads nowhere',
    'G1',
    /says nothing at “menu”/,
    documentWith(
      [START, menu(), ...PEOPLE],
      ['start.start > menu', 'menu.o0 > ring', 'menu.operator > ring', 'menu.no_match > ring', ...ENDS],
    ),
  ],
  [
    'a step nobody gets to',
    'G2',
    /“bye”/,
    documentWith(
      [START, MESSAGE, BYE, { id: 'end', type: 'hangup' }],
      ['start.start > message', 'message.recorded > end', 'message.empty > end'],
    ),
  ],
  [
    'silent callers who are asked for ever',
    'G3',
    /says nothing/,
    documentWith(
      [START, menu(), ...PEOPLE],
      [
        'start.start > menu',
        'menu.o0 > ring',
        'menu.operator > ring',
        'menu.no_input > menu',
        'menu.no_match > menu',
        ...ENDS,
      ],
    ),
  ],
  [
    'a menu without a person',
    'G4',
    /cannot get to a person/,
    documentWith(
      [START, menu({ operatorOn: false }), BYE],
      ['start.start > menu', 'menu.o0 > bye', 'menu.no_input > bye', 'menu.no_match > bye'],
    ),
  ],
  [
    'a question without a person, in a flow that has one',
    'G4',
    /From “ask”/,
    documentWith(
      [START, { id: 'ask', type: 'listen', config: { kind: 'number' } }, menu(), ...PEOPLE],
      [
        'start.start > menu',
        'menu.o0 > ask',
        'menu.operator > ring',
        'menu.no_input > ring',
        'menu.no_match > ring',
        'ask.heard > bye',
        'ask.no_input > bye',
        'ask.not_understood > bye',
        ...ENDS,
      ],
    ),
  ],
  [
    'a tool that is asked again and again',
    'G5',
    /go round for ever/,
    documentWith(
      [
        START,
        { id: 'look', type: 'tool', config: { tool: 'get_caller_history', input: { number: '1234' }, retries: 0 } },
        ...PEOPLE,
      ],
      ['start.start > look', 'look.success > ring', 'look.not_found > ring', 'look.failure > look', ...ENDS],
    ),
  ],
  [
    'a number that is not there yet',
    'G6',
    /“nights”/,
    documentWith(
      [START, { id: 'hello', type: 'greet', config: { text: { en: '{{ vars.nights }} nights' } } }, BYE],
      ['start.start > hello', 'hello.next > bye'],
      { variables: [{ name: 'nights', type: 'number' }] },
    ),
  ],
  [
    'a transfer whose failure leads nowhere',
    'G7',
    /line is busy/,
    documentWith(
      [START, RING, MESSAGE, BYE],
      [
        'start.start > ring',
        'ring.no_answer > message',
        'ring.declined > message',
        'ring.failed > message',
        'message.recorded > bye',
        'message.empty > bye',
      ],
    ),
  ],
  [
    'a department that is gone',
    'G9',
    /department of “ring” is gone/,
    documentWith(
      [START, { ...RING, config: { departmentId: 'nowhere' } }, MESSAGE, BYE],
      ['start.start > ring', ...ENDS],
    ),
  ],
  [
    'a transfer to nobody yet',
    'config',
    /no department yet|no to yet|has no/,
    documentWith([START, { ...RING, config: {} }, MESSAGE, BYE], ['start.start > ring', ...ENDS]),
  ],
  [
    'a text that is missing in a language',
    'G10',
    /missing in Spanish/,
    documentWith(
      [START, { id: 'hello', type: 'greet', config: { text: { en: 'Hello.' } } }, BYE],
      ['start.start > hello', 'hello.next > bye'],
      { languages: ['en', 'es'] },
    ),
  ],
  [
    'keys out of order',
    'G11',
    /out of order/,
    documentWith(
      [START, menu({ options: options(3, '312') }), ...PEOPLE],
      [
        'start.start > menu',
        'menu.o0 > ring',
        'menu.o1 > ring',
        'menu.o2 > ring',
        'menu.operator > ring',
        'menu.no_input > ring',
        'menu.no_match > ring',
        ...ENDS,
      ],
    ),
  ],
  [
    'a menu of seven choices',
    'G11',
    /offers 7 choices/,
    documentWith(
      [START, menu({ options: options(7) }), ...PEOPLE],
      [
        'start.start > menu',
        ...options(7).map(({ id }) => `menu.${id} > ring`),
        'menu.operator > ring',
        'menu.no_input > ring',
        'menu.no_match > ring',
        ...ENDS,
      ],
    ),
  ],
  [
    'no start',
    'document',
    /Nothing starts/,
    documentWith([MESSAGE, BYE], ['message.recorded > bye', 'message.empty > bye']),
  ],
  [
    'two steps of one name',
    'document',
    /Two steps are called/,
    documentWith(
      [START, { id: 'a', type: 'greet', name: 'Hello' }, { id: 'b', type: 'greet', name: 'Hello' }, BYE],
      ['start.start > a', 'a.next > b', 'b.next > bye'],
    ),
  ],
  [
    'two starts',
    'document',
    /two starts/,
    documentWith([START, { id: 'other', type: 'trigger' }, BYE], ['start.start > bye', 'other.start > bye']),
  ],
  [
    'two lines from one way',
    'document',
    /2 lines leave/,
    documentWith([START, BYE, { id: 'end', type: 'hangup' }], ['start.start > bye', 'start.start > end']),
  ],
];

describe('mends', () => {
  it.each(CASES)('%s (%s): gone afterwards, and nothing new blocks', (_, code, told, document) => {
    expect(mended(document, code, told).mends.length).toBeGreaterThan(0);
  });

  it('says in words what it changes, each of them once', () => {
    const [, code, told, document] = CASES.find(([name]) => name.startsWith('silent callers'))!;
    expect(mended(document, code, told).labels[0]).toMatch(/^Lead “.+” and “.+” to “ring”$/);
  });

  it('a second menu takes its choices’ ways along', () => {
    const [, , told, document] = CASES.find(([name]) => name.includes('seven'))!;
    const problem = prove(document, context).problems.find(({ message }) => told.test(message))!;
    const after = mendsFor(problem, document, context)[0]!.apply(document);
    const second = after.nodes.at(-1)!;
    expect((second.config.options as { id: string }[]).map(({ id }) => id)).toEqual(['o4', 'o5', 'o6']);
    const ways = after.edges.filter(({ from }) => from.node === second.id).map(({ from }) => from.port);
    expect(ways.sort()).toEqual(['no_input', 'no_match', 'o4', 'o5', 'o6', 'operator']);
    expect(after.edges.filter(({ from }) => from.node === 'menu' && from.port === 'o5')).toEqual([]);
    expect(prove(after, context).problems.filter(({ code }) => code === 'G11')).toEqual([]);
  });

  it('nothing is proposed where only a person can decide, nor for what is not there', () => {
    const document = documentWith(
      [START, { id: 'hello', type: 'greet', config: { text: { en: 'Hello {{ caller.name' } } }, BYE],
      ['start.start > hello', 'hello.next > bye'],
    );
    const broken = prove(document, context).problems.find(({ code }) => code === 'template')!;
    expect(isMendable(broken, document, context)).toBe(false);
    expect(mendsFor(broken, document, context)).toEqual([]);
    const gone: Problem = { code: 'G1', severity: 'blocks', message: 'x', node: 'nobody', port: 'next', field: null };
    expect(mendsFor(gone, document, context)).toEqual([]);
  });
});
