import type { Example, Problem, ValidateContext } from '@innline/flow';
import { describe, expect, it } from 'vitest';
import { all, CONTEXT, mended, type Nodes, withPeople } from './testing/mending';

type Node = Nodes[number];
const HEARD = 'heard no_input not_understood';
const options = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: `Choice ${i}`, digit: String(i + 1) }));
const menu = (config: Node['config'] = {}): Node => ({
  id: 'menu',
  type: 'menu',
  config: { options: options(1), ...config },
});
const ask = (config: Node['config'], id = 'ask'): Node => ({ id, type: 'listen', config });
const say = (id: string, text: string): Node => ({ id, type: 'greet', config: { text: { en: text } } });
const SPEECH = 'We are a small house by the sea with twelve rooms and a garden. '.repeat(8);
const MENU = 'o0 operator no_input no_match';

/** The drawing, its problem, and what the mends of it say, the first ones in this order. */
interface Case {
  of: string;
  code: Problem['code'];
  says: RegExp;
  document: ReturnType<typeof withPeople>;
  labels: RegExp[];
  context?: ValidateContext;
}

const within = (nodes: Node[], edges: string[], more: Partial<Example['flow']> = {}) => withPeople(nodes, edges, more);

const CASES: Case[] = [
  {
    of: 'a card number asked for where people are',
    ...{ code: 'G8', says: /card number/ },
    document: within(
      [ask({ kind: 'digits', prompt: { en: 'Your card number?' } })],
      ['start.start > ask', ...all('ask', HEARD, 'ring')],
    ),
    labels: [/^Lead callers to “ring” instead of asking “ask”$/, /“message”/],
  },
  {
    of: 'digits of a card’s length, and what is done with them',
    ...{ code: 'G8', says: /card number/ },
    document: within(
      [ask({ kind: 'digits', minDigits: 16, maxDigits: 16 }), say('thanks', 'We charge {{ answers.ask.text }}.')],
      [
        'start.start > ask',
        'ask.heard > thanks',
        'thanks.next > bye',
        'ask.no_input > ring',
        'ask.not_understood > ring',
      ],
    ),
    labels: [/^Lead callers to “ring” instead of asking “ask”, and delete the step only it led to$/, /“message”/],
  },
  {
    of: 'a conversation that is to find out a card number',
    ...{ code: 'G8', says: /card number/ },
    document: within(
      [
        {
          id: 'talk',
          type: 'agent',
          config: {
            opening: { en: 'Tell me your credit card number.' },
            outcomes: [
              {
                id: 'done',
                label: 'Done',
                details: [{ variable: 'card_number' }, { variable: 'nights', kind: 'number' }],
              },
            ],
          },
        },
        say('thanks', '{{ vars.nights }} nights.'),
      ],
      [
        'start.start > talk',
        'talk.done > thanks',
        'thanks.next > bye',
        ...all('talk', 'wants_human limit failed', 'ring'),
      ],
      {
        variables: [
          { name: 'card_number', type: 'text' },
          { name: 'nights', type: 'number' },
        ],
      },
    ),
    labels: [/^Open “talk” with the usual question, and no longer find out “card_number” in “talk”$/],
  },
  ...(['told', 'agreed'] as const).map(
    (consent): Case => ({
      of: `a note that is recorded of whoever comes, where callers must have ${consent}`,
      ...{ code: 'G8', says: /on a way without consent/ },
      document: within(
        [
          menu({ options: options(2) }),
          {
            id: 'may',
            type: 'set',
            config: { assignments: [{ variable: 'recording_consent', action: 'set', value: 'yes' }] },
          },
          { id: 'note', type: 'tool', config: { tool: 'record_voice_note' } },
        ],
        [
          ...['start.start > menu', 'menu.o0 > may', 'may.next > note', 'menu.o1 > note'],
          ...all('menu', 'operator no_input no_match', 'ring'),
          ...['note.success > bye', 'note.failure > ring'],
        ],
        { variables: [{ name: 'recording_consent', type: 'boolean' }] },
      ),
      labels: [
        /^Let only callers who agreed go to “note”, and lead the others to “ring”$/,
        consent === 'told'
          ? /^Tell callers that they are recorded before “note”$/
          : /^Ask callers whether .* before “note”$/,
      ],
      context: { ...CONTEXT, recording: { records: true, consent } },
    }),
  ),
  {
    of: 'a question that is asked too slowly',
    ...{ code: 'G3', says: /spends about/ },
    document: within(
      [ask({ kind: 'number', tries: 6, timeoutSeconds: 30, prompt: { en: SPEECH } })],
      ['start.start > ask', ...all('ask', HEARD, 'message')],
    ),
    labels: [/^Wait 5 seconds instead of 30 for an answer at “ask”$/, /^Ask 2 times|^Ask twice|^Ask \d times/],
  },
  {
    of: 'four menus in a row',
    ...{ code: 'G3', says: /goes through \d steps/ },
    document: within(
      [0, 1, 2, 3].map((i) => ({ ...menu(), id: `m${i}` })),
      [
        'start.start > m0',
        ...[0, 1, 2].flatMap((i) => [
          ...all(`m${i}`, 'no_input no_match', `m${i + 1}`),
          ...all(`m${i}`, 'o0 operator', 'ring'),
        ]),
        ...all('m3', MENU, 'ring'),
      ],
    ),
    labels: [/^Lead .* to “(ring|message)”$/],
    context: { ...CONTEXT, limits: { lostSteps: 5 } },
  },
  {
    of: 'a number nobody counts up',
    ...{ code: 'G5', says: /nothing ever changes it/ },
    document: within(
      [
        {
          id: 'enough',
          type: 'condition',
          config: {
            rules: [{ id: 'r', label: 'Enough', tests: [{ left: 'vars.rounds', operator: 'at_least', right: '2' }] }],
          },
        },
      ],
      ['start.start > enough', 'enough.r > ring', 'enough.otherwise > message'],
      { variables: [{ name: 'rounds', type: 'number', initial: 0 }] },
    ),
    labels: [/^Count “rounds” up by 1 before “enough”$/],
  },
  {
    of: 'an answer that is used before anybody was asked',
    ...{ code: 'G6', says: /answer of “ask”/ },
    document: within(
      [menu({ options: options(2) }), ask({ kind: 'number' }), say('nights', '{{ answers.ask.text }} nights.')],
      [
        ...['start.start > menu', 'menu.o0 > ask', 'menu.o1 > nights', 'nights.next > bye'],
        ...all('menu', 'operator no_input no_match', 'ring'),
        ...['ask.heard > nights', 'ask.no_input > ring', 'ask.not_understood > ring'],
      ],
    ),
    labels: [/^Lead from “menu” to “ask” first$/],
  },
  {
    of: 'a variable nobody reads',
    ...{ code: 'G6', says: /which nothing uses/ },
    document: within(
      [
        ask({ kind: 'number', variable: 'room' }),
        { id: 'keep', type: 'set', config: { assignments: [{ variable: 'room', action: 'set', value: '7' }] } },
      ],
      ['start.start > ask', ...all('ask', HEARD, 'keep'), 'keep.next > ring'],
      { variables: [{ name: 'room', type: 'number' }] },
    ),
    labels: [/^Remove the variable “room” and do not set it any more$/],
  },
  {
    of: 'nobody to go to when something breaks',
    ...{ code: 'G7', says: /hear an apology/ },
    document: within([], ['start.start > ring']),
    labels: [/^Add a lane for failures that leads to “ring”$/],
    context: { ...CONTEXT, onError: { departmentId: null, voicemail: false } },
  },
  {
    of: 'what is done after the caller has left',
    ...{ code: 'G7', says: /may take 80 seconds/ },
    document: within(
      [
        { id: 'gone', type: 'on_hangup' },
        ...['one', 'two'].map((id) => ({
          ...{ id, type: 'tool' },
          config: { tool: 'create_lead', input: { interest: 'a wedding', number: '+34600111222' }, timeoutSeconds: 20 },
        })),
      ],
      [
        'start.start > ring',
        'gone.next > one',
        ...all('one', 'success failure', 'two'),
        ...all('two', 'success failure', 'bye'),
      ],
    ),
    labels: [/^Allow 80 seconds after the caller has hung up$/],
  },
  {
    of: 'a voice that is gone',
    ...{ code: 'G9', says: /^The voice of/ },
    document: within(
      [{ ...say('hello', 'Hello.'), config: { text: { en: 'Hello.' }, voice: 'lost' } }],
      ['start.start > hello', 'hello.next > ring'],
    ),
    labels: [/^Let the hotel’s own voice speak at “hello”$/],
    context: { ...CONTEXT, voices: ['there'] },
  },
  {
    of: 'words that nobody understands',
    ...{ code: 'G10', says: /nobody understands English/ },
    document: within([ask({ kind: 'free' })], ['start.start > ask', ...all('ask', HEARD, 'ring')]),
    labels: [/^Take keys as well as words at “ask”$/],
    context: { ...CONTEXT, ears: ['es'] },
  },
  {
    of: 'choices without keys where nobody understands words',
    ...{ code: 'G10', says: /nobody understands English/ },
    document: within(
      [menu({ options: options(3).map((one) => ({ ...one, digit: null })), operatorOn: false })],
      ['start.start > menu', ...all('menu', 'o0 o1 o2 no_input no_match', 'ring')],
    ),
    labels: [/^Give the choices of “menu” the keys 1 to 3$/],
    context: { ...CONTEXT, ears: ['es'] },
  },
  ...(
    [
      ['menu', 'prompt', menu({ prompt: { en: SPEECH } }), all('menu', MENU, 'ring')],
      ['ask', 'prompt', ask({ kind: 'number', prompt: { en: SPEECH } }), all('ask', HEARD, 'ring')],
      [
        'note',
        'greeting',
        { id: 'note', type: 'voicemail', config: { greeting: { en: SPEECH } } },
        all('note', 'recorded empty', 'bye'),
      ],
      ['end', 'text', { id: 'end', type: 'hangup', config: { text: { en: SPEECH } } }, []],
    ] as const
  ).map(
    ([id, , node, edges]): Case => ({
      of: `${node.type} that speaks too long`,
      ...{ code: 'G11', says: /speaks for about/ },
      document: within([node], [`start.start > ${id}`, ...edges]),
      labels: [new RegExp(`^Say the beginning of “${id}” in a step before it$`), /in 2 steps before it/],
    }),
  ),
];

describe('mends of each guarantee', () => {
  it.each(CASES)('$code: $of', ({ code, says, document, labels, context }) => {
    const { labels: offered } = mended(document, code, says, context);
    expect(offered.length, offered.join('\n')).toBeGreaterThanOrEqual(labels.length);
    for (const [index, label] of labels.entries()) expect(offered[index]).toMatch(label);
  });
});
