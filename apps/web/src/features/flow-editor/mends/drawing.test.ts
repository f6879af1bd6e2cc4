import { documentOf, type FlowDocument, type Problem, type ValidateContext } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { CONTEXT, mended, type Nodes, withPeople } from './testing/mending';

type Node = Nodes[number];
const say = (id: string, text: string, config: Node['config'] = {}): Node => ({
  ...{ id, type: 'greet' },
  config: { text: { en: text }, ...config },
});
const hello = (text: string, more = {}) =>
  withPeople([say('hello', text)], ['start.start > hello', 'hello.next > ring'], more);

const inner = (outcomes: (string | null)[], variables: object[] = []) => ({
  ...{ name: 'Book a table', version: 1 },
  document: documentOf({
    title: 'inner',
    flow: {
      variables: variables as never,
      nodes: [
        { id: 'go', type: 'trigger' },
        ...outcomes.map((outcome, i) => ({ id: `end${i}`, type: 'hangup', config: { outcome } })),
      ],
      edges: ['go.start > end0'],
    },
  }),
});
const flows: ValidateContext = {
  ...CONTEXT,
  flowId: 'this',
  flows: { table: inner(['booked'], [{ name: 'guests', type: 'number' }]) },
};
const using = (config: Node['config'], ports = ['booked']) =>
  withPeople(
    [{ id: 'use', type: 'subflow', config: { ends: [{ id: 'booked', label: 'Booked' }], ...config } }],
    ['start.start > use', ...ports.map((port) => `use.${port} > ring`)],
  );

const broken = (change: (document: FlowDocument) => void): FlowDocument => {
  const document = hello('Hello.');
  change(document);
  return document;
};

const CASES: [string, Problem['code'], RegExp, FlowDocument, RegExp[], ValidateContext?][] = [
  [
    'a name that is spelled wrong',
    'template',
    /names “hotel.nmae”/,
    hello('Welcome to {{ hotel.nmae }}, {{ hotel.nmae | upcase }}.'),
    [/^Write “hotel\.name” instead$/],
  ],
  [
    'a variable that is not there yet',
    'template',
    /names “vars.guest”/,
    hello('Hello {{ vars.guest }}.'),
    [/^Add the variable “guest”, which begins with nothing$/],
  ],
  [
    'a variable that is spelled wrong',
    'template',
    /names “vars.gest”/,
    hello('Hello {{ vars.gest }}.', { variables: [{ name: 'guest', type: 'text', initial: 'you' }] }),
    [/^Write “vars\.guest” instead$/, /^Add the variable “gest”/],
  ],
  [
    'a setting a step cannot have',
    'config',
    /“ask” at “Tries”/,
    withPeople(
      [{ id: 'ask', type: 'listen', config: { kind: 'number', tries: 99 } }],
      ['start.start > ask', 'ask.heard > ring', 'ask.no_input > ring', 'ask.not_understood > ring'],
    ),
    [/^Put “Tries” of “ask” back to what new steps have$/],
  ],
  [
    'a kind of step from another version',
    'config',
    /does not know \(teleport\)/,
    broken(({ nodes }) => void nodes.push({ ...structuredClone(nodes[1]!), id: 'far', name: 'far', type: 'teleport' })),
    [/^Delete “far”$/],
  ],
  [
    'two steps of one id',
    'document',
    /^Two nodes have the id/,
    broken(({ nodes }) => void nodes.push({ ...structuredClone(nodes[1]!), name: 'again' })),
    [/^Delete the second, “again”$/],
  ],
  [
    'two lines of one id',
    'document',
    /^Two lines have the id/,
    broken(({ edges }) => {
      for (const edge of edges) edge.id = 'same';
    }),
    [/^Tell the two lines apart$/],
  ],
  [
    'two variables of one name',
    'document',
    /^Two variables are called/,
    broken((document) => {
      document.variables = ['text', 'number'].map((type) => ({ name: 'room', type: type as 'text', sensitive: false }));
    }),
    [/^Keep only the first “room”$/],
  ],
  [
    'a voice of the flow that is gone',
    'G9',
    /^The flow’s voice for English/,
    { ...hello('Hello.'), voices: { en: 'lost', es: 'there' } },
    [/^Let the hotel’s own voice speak English$/],
    { ...CONTEXT, voices: ['there'] },
  ],
  [
    'a flow that ends otherwise now',
    'config',
    /take its ways back over/,
    using({ flowId: 'table', ends: [{ id: 'end', label: 'Finished' }] }, ['end']),
    [/^Take the ways back of “Book a table” over at “use”, and lead “Booked” to “ring”$/],
    flows,
  ],
  [
    'something told to a flow that has no room for it',
    'config',
    /has no variable “name”/,
    using({ flowId: 'table', inputs: { name: 'x', guests: '2' } }),
    [/^No longer tell it “name”$/],
    flows,
  ],
  [
    'something taken from a flow that does not have it',
    'config',
    /has no variable “name”/,
    using({ flowId: 'table', outputs: [{ variable: '', from: 'name' }] }),
    [/^No longer take that value back$/],
    flows,
  ],
  [
    'a flow that is gone',
    'config',
    /is gone or was never published/,
    using({ flowId: 'spa' }),
    [/^Use “Book a table”$/],
    flows,
  ],
  ['no flow chosen', 'config', /has no flow yet/, using({ flowId: null }), [/^Use “Book a table”$/], flows],
];

describe('mends of the drawing and of settings', () => {
  it.each(CASES)('%s (%s)', (_, code, says, document, labels, context) => {
    const { labels: offered } = mended(document, code, says, context);
    expect(offered.length, offered.join('\n')).toBeGreaterThanOrEqual(labels.length);
    for (const [index, label] of labels.entries()) expect(offered[index]).toMatch(label);
  });

  it('a corrected name is corrected everywhere in that text, filters and all', () => {
    const document = hello('Welcome to {{ hotel.nmae }}, {{ hotel.nmae | upcase }}.');
    const [mend] = mended(document, 'template', /hotel.nmae/).mends;
    const text = mend!.apply(document).nodes.find(({ id }) => id === 'hello')!.config.text;
    expect(text).toEqual({ en: 'Welcome to {{ hotel.name }}, {{ hotel.name | upcase }}.' });
  });

  it('nothing is guessed for a name that resembles none', () => {
    const { labels } = mended(hello('Hello {{ hotel.chandelier }}.'), 'template', /chandelier/);
    expect(labels).toEqual([]);
  });
});
