import { describe, expect, it } from 'vitest';
import { importText } from '../import-flow';
import { gather, say, split, studio } from './testing/build';

const bye = say('bye', 'Bye.');
const flow = studio([say('hello', 'Hello.', 'bye'), bye]);
const taken = (text: string) => {
  const imported = importText(text);
  if (!imported.ok) throw new Error(imported.problems.map(({ message }) => message).join(' '));
  return imported;
};
const refusal = (input: unknown) => {
  const imported = importText(typeof input === 'string' ? input : JSON.stringify(input));
  return imported.ok ? 'taken' : imported.problems.map(({ message }) => message).join(' ');
};

describe('a Studio flow is the same flow', () => {
  const plain = taken(JSON.stringify(flow)).document;
  const wrapped = { sid: 'FW1', friendly_name: 'Front desk', status: 'published', revision: 3 };

  it.each([
    ['pretty-printed with the line ends of Windows', JSON.stringify(flow, null, 2).replaceAll('\n', '\r\n'), 'A test'],
    ['with a byte order mark', `\uFEFF${JSON.stringify(flow)}`, 'A test'],
    ['as the REST API gives it', JSON.stringify({ ...wrapped, definition: flow }), 'Front desk'],
    [
      'as the command line prints it',
      JSON.stringify([{ friendlyName: 'Front desk', definition: flow, dateCreated: '2021-01-01' }]),
      'Front desk',
    ],
    ['kept as text in a configuration', JSON.stringify({ ...wrapped, definition: JSON.stringify(flow) }), 'Front desk'],
    ['written down twice', JSON.stringify(JSON.stringify(flow)), 'A test'],
    ['without a word on where it begins', JSON.stringify({ ...flow, initial_state: undefined }), 'A test'],
    ['that begins in other letters', JSON.stringify({ ...flow, initial_state: 'trigger' }), 'A test'],
  ])('%s', (_, text, name) => expect(taken(text).document).toEqual({ ...plain, name }));

  it('where lists and settings are null', () => {
    const states = flow.states.map((state) =>
      state.name === 'bye' ? { ...state, transitions: null, properties: null } : state,
    );
    expect(taken(JSON.stringify({ ...flow, states })).document.nodes.map(({ id }) => id)).toEqual([
      'Trigger',
      'hello',
      'bye',
    ]);
  });
});

describe('what is no Studio flow is refused with the place', () => {
  it.each([
    ['a flow without widgets', { ...flow, states: [] }, 'states cannot be read: the flow has no widgets'],
    ['a widget that is none', { ...flow, states: [...flow.states, null] }, 'states[3] cannot be read'],
    ['two widgets of one name', studio([bye, bye]), 'states[2].name (the widget “bye”) is used twice'],
    ['two starts', { ...flow, states: [...flow.states, { ...flow.states[0]!, name: 'T2' }] }, 'is a second trigger'],
    [
      'a comma too many',
      JSON.stringify(flow, null, 2).replace(/\n\}$/, ',\n}'),
      'a name in double quotes was expected',
    ],
    ['half a file', JSON.stringify(flow).slice(0, 200), 'This is not JSON'],
    ['YAML', 'states:\n  - name: Trigger\n    type: trigger\n', 'line 1, at character 1'],
    ['several flows', [flow, flow], 'a JSON object was expected'],
    [
      'a flow with a broken character in a text within',
      JSON.stringify({ definition: '{"states":["\\u0000"]}' }),
      'broken',
    ],
  ])('%s', (_, file, place) => expect(refusal(file)).toContain(place));
});

describe('a way to a widget that is not in the file', () => {
  it('leads nowhere, which is told with who is lost, and the rest is drawn', () => {
    const { document, report } = taken(
      JSON.stringify(
        studio([
          gather('menu', 'One?', { keypress: 'which', speech: 'which', timeout: 'gone' }),
          split('which', '{{widgets.menu.Digits}}', [['equal_to', '1', 'bye']], 'menu'),
          bye,
        ]),
      ),
    );
    expect(report!.notes).toMatchObject([{ code: 'missing_widget', text: expect.stringContaining('“gone”') }]);
    expect(report!.lost.map(({ widget, event }) => `${widget} ${event}`)).toContain('menu timeout');
    expect(document.edges.some(({ from }) => from.node === 'menu' && from.port === 'no_input')).toBe(false);
  });
});

describe('a flow of Studio’s first exports', () => {
  const state = (type: string, name: string, ways: Record<string, string | null>, properties: object) => ({
    type,
    name,
    properties: { offset: { x: 0, y: name.length * 100 }, save_response_as: null, ...properties },
    transitions: Object.entries(ways).map(([event, next]) => ({
      event,
      next: next === null ? null : `FF_${next}`,
      conditions: [],
      uuid: `${name} ${event}`,
    })),
    sid: `FF_${name}`,
  });
  const branch = state('Branch', 'which', { noMatch: 'sorry' }, { input: '{{widgets.menu.Digits}}' });
  const first = {
    description: 'A New Flow',
    states: [
      state('InitialState', 'Trigger', { incomingMessage: null, incomingCall: 'menu' }, { flow_url: 'https://x' }),
      state('Gather', 'menu', { keypress: 'which', speech: null, timeout: 'sorry' }, { say: 'One?', play: null }),
      {
        ...branch,
        transitions: [
          ...branch.transitions,
          {
            event: 'match',
            uuid: 'm',
            next: 'FF_desk',
            conditions: [
              {
                type: 'equal_to',
                value: '1',
                friendly_name: 'If value equal_to 1',
                arguments: ['{{widgets.menu.Digits}}'],
              },
            ],
          },
        ],
      },
      state('SayPlay', 'sorry', { audioComplete: 'count' }, { say: 'Sorry.', loop: 1, language: 'en' }),
      state('SetVariables', 'count', { next: 'ask' }, { variables: [{ key: 'n', value: '1', index: '0' }] }),
      state('Webhook', 'ask', { success: 'line', failed: 'line' }, { url: 'https://x.example', method: 'GET' }),
      state('EnqueueCall', 'line', { callComplete: null, failedToEnqueue: 'desk' }, { queue_name: 'desk' }),
      state('ConnectCaller', 'desk', { callCompleted: null, hangup: null }, { noun: 'number', to: '+34911' }),
    ],
  };

  it('is taken like one of today: widgets lead to each other by their ids there', () => {
    const { document, report } = taken(JSON.stringify(first));
    expect(document.nodes.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'Trigger trigger',
      'menu menu',
      'sorry greet',
      'count set',
      'ask tool',
      'line transfer',
      'line-end hangup',
      'desk transfer',
    ]);
    const to = (from: string, port: string) =>
      document.edges.find((edge) => edge.from.node === from && edge.from.port === port)?.to;
    expect([to('Trigger', 'start'), to('menu', 'option_1'), to('menu', 'no_input'), to('line', 'no_answer')]).toEqual([
      'menu',
      'desk',
      'sorry',
      'desk',
    ]);
    expect(report!.counts).toMatchObject({ widgets: 8, refused: 0 });
  });
});
