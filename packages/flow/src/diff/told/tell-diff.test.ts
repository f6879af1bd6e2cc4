import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../../engine';
import { tellDiff } from './tell-diff';

type Flow = Example['flow'];
const context = { departments: { front_desk: { name: 'Front desk' }, spa: { name: 'Spa' } } };

const OPTIONS = [{ id: 'rooms', label: 'Rooms', digit: '1' }];
const SPA = { id: 'spa', label: 'Spa', digit: '3' };
interface Wanted {
  silence?: string;
  wrong?: string;
  menu?: Record<string, never>;
  options?: typeof OPTIONS;
  edges?: string[];
  text?: string;
  nodes?: Flow['nodes'];
}

/** A greeting, a menu, the desk, the spa, a message and a goodbye. */
const made = ({
  silence = 'bye',
  wrong = 'desk',
  menu = {},
  options = OPTIONS,
  edges = [],
  text = 'Hello.',
  nodes = [],
}: Wanted) =>
  documentOf({
    title: 'a flow',
    flow: {
      nodes: [
        { id: 'start', type: 'trigger' },
        { id: 'hello', type: 'greet', config: { text: { en: text } } },
        { id: 'menu', type: 'menu', config: { options, operatorOn: false, prompt: { en: 'Please choose.' }, ...menu } },
        { id: 'desk', type: 'transfer', config: { departmentId: 'front_desk' } },
        { id: 'spa', type: 'transfer', config: { departmentId: 'spa' } },
        { id: 'message', type: 'voicemail', config: {} },
        { id: 'bye', type: 'hangup', config: { text: { en: 'Goodbye.' } } },
        ...nodes,
      ],
      edges: [
        'start.start > hello',
        'hello.next > menu',
        'menu.rooms > desk',
        `menu.no_input > ${silence}`,
        `menu.no_match > ${wrong}`,
        'desk.no_answer > message',
        'message.recorded > bye',
        ...edges,
      ],
    },
  });

const told = (before: Wanted, after: Wanted, language = 'en') =>
  tellDiff(made(before), made(after), { language, context }).map(({ words }) => words);

it('says nothing where callers notice nothing', () => {
  expect(told({}, {})).toEqual([]);
  const moved = made({});
  moved.nodes[2]!.position = { x: 500, y: 500 };
  expect(tellDiff(made({}), moved, { language: 'en', context })).toEqual([]);
});

describe('callers a flow loses first', () => {
  it('silent ones', () => {
    expect(told({}, { silence: 'desk' })).toEqual([
      'Silent callers are now put through to Front desk instead of being hung up on.',
    ]);
    expect(told({}, { silence: 'desk' }, 'es')).toEqual([
      'Quienes no dicen nada ahora pasan a Front desk en lugar de terminar la llamada.',
    ]);
  });

  it('those who press wrong keys and those who are never understood, in one sentence', () => {
    expect(told({}, { wrong: 'message' })).toEqual([
      'Callers who keep pressing wrong keys and callers who are never understood can now leave a message instead of being put through to Front desk.',
    ]);
  });

  it('who go round for ever now', () => {
    expect(told({}, { silence: 'menu' })).toEqual([
      'Silent callers now go round for ever instead of being hung up on.',
    ]);
  });

  it('follow detours: what counts is where they end up', () => {
    const detour: Wanted = {
      nodes: [{ id: 'sorry', type: 'greet', config: { text: { en: 'Sorry.' } } }],
      silence: 'sorry',
      edges: ['sorry.next > bye'],
    };
    expect(told({}, detour)).toEqual([]);
  });

  it('while closed only', () => {
    const hours = (closed: string): ReturnType<typeof made> => {
      const document = made({ edges: [] });
      document.nodes[0]!.config = { scheduleId: 'day' };
      document.edges = document.edges.filter(({ from }) => from.node !== 'start');
      const ask = { ...document.nodes[2]!, id: 'ask', name: 'ask' };
      document.nodes.push(ask);
      const lead = (id: string, node: string, port: string, to: string) =>
        document.edges.push({ id, from: { node, port }, to });
      lead('a', 'start', 'open', 'hello');
      lead('b', 'start', 'closed', 'ask');
      lead('c', 'ask', 'no_input', closed);
      return document;
    };
    const [first] = tellDiff(hours('bye'), hours('message'), { language: 'en', context });
    expect(first!.words).toBe('While closed, silent callers can now leave a message instead of being hung up on.');
  });
});

describe('ways out', () => {
  it('a choice that is new', () => {
    expect(told({}, { options: [...OPTIONS, SPA], edges: ['menu.spa > spa'] })).toEqual([
      '“3 · Spa” is a new choice at “menu”. Callers who press 3 (Spa) at “menu” are put through to Spa.',
    ]);
  });

  it('one that is gone, one that has another key', () => {
    const both = { options: [...OPTIONS, SPA], edges: ['menu.spa > spa'] };
    expect(told(both, {})).toEqual(['“3 · Spa” at “menu” is gone.', 'No caller gets to “spa” any more.']);
    const other = { options: [...OPTIONS, { ...SPA, digit: '4' }], edges: ['menu.spa > spa'] };
    expect(told(both, other)).toEqual(['“3 · Spa” at “menu” is “4 · Spa” now.']);
  });

  it('callers who choose the same and get elsewhere, with what they hear before left out', () => {
    const after = made({});
    after.edges.find(({ from }) => from.port === 'rooms')!.to = 'spa';
    expect(tellDiff(made({}), after, { language: 'en', context })).toEqual([
      {
        words:
          'Callers who press 1 (Rooms) at “menu” are now put through to Spa instead of being put through to Front desk.',
        node: 'menu',
        inOlder: false,
        tone: 'other',
      },
    ]);
  });

  it('a desk nobody answers', () => {
    expect(told({}, { edges: ['desk.busy > message'] })).toEqual([
      'If Front desk is busy, callers can now leave a message instead of being hung up on.',
    ]);
  });

  it('a tool that does not work', () => {
    const look = (failure: string): Wanted => ({
      nodes: [{ id: 'look', type: 'tool', config: { tool: 'get_caller_history', input: { number: '1' } } }],
      silence: 'look',
      edges: ['look.success > desk', `look.failure > ${failure}`],
    });
    expect(told(look('bye'), look('desk'))).toEqual([
      'When “look” does not work, callers are now put through to Front desk instead of being hung up on.',
    ]);
  });

  it('the same department behind another step is no change', () => {
    const twin: Wanted = {
      nodes: [{ id: 'twin', type: 'transfer', config: { departmentId: 'front_desk' } }],
      wrong: 'twin',
      edges: ['twin.no_answer > message'],
    };
    expect(told({}, twin)).toEqual([]);
  });
});

describe('steps', () => {
  it('what callers hear', () => {
    expect(told({}, { text: 'Good evening from {{ hotel.name }}.' })).toEqual([
      'At “hello” callers now hear “Good evening from [hotel name].”; so far they hear “Hello.”',
    ]);
    expect(told({}, { text: '' })).toEqual(['At “hello” callers no longer hear “Hello.”']);
  });

  it('how often they are asked', () => {
    expect(told({}, { menu: { tries: 2 } as never })).toEqual([
      'New at “menu”: They are asked up to 2 times and have 5 seconds each time.',
    ]);
  });

  it('whom a transfer rings, and steps nobody gets to any more', () => {
    const after = made({ silence: 'desk', wrong: 'desk' });
    after.nodes[3]!.config = { departmentId: 'spa' };
    const words = tellDiff(made({ silence: 'desk' }), after, { language: 'en', context }).map((change) => change.words);
    expect(words).toContain('At “desk” callers are now put through to Spa; so far they are put through to Front desk.');
    const alone = made({});
    alone.edges = alone.edges.filter(({ to }) => to !== 'message');
    const gone = tellDiff(made({}), alone, { language: 'en', context }).map((change) => change.words);
    expect(gone).toContain('No caller gets to “message” any more.');
  });
});

it('another voice', () => {
  const [hotels, susan, richard] = [made({}), made({}), made({})];
  susan.voices = { en: 'slt' };
  richard.voices = { en: 'rms', fr: 'of a language it does not speak' };
  const told = (a: typeof susan, b: typeof susan, language = 'en') =>
    tellDiff(a, b, { language, context }).map(({ words, tone }) => `${tone}: ${words}`);
  expect(told(hotels, susan)).toEqual(['other: Another voice speaks English now.']);
  expect(told(susan, richard)).toEqual(['other: Another voice speaks English now.']);
  expect(told(richard, hotels)).toEqual(['other: The voice of the hotel speaks English again.']);
  expect(told(susan, hotels, 'es')).toEqual(['other: La voz del hotel vuelve a hablar inglés.']);
  expect(told(susan, structuredClone(susan))).toEqual([]);
});

it('lanes and languages', () => {
  const after = made({
    nodes: [{ id: 'lane', type: 'on_error' }],
    edges: ['lane.next > desk'],
  });
  after.languages = ['es', 'en'];
  const both = tellDiff(made({}), after, { language: 'en', context });
  expect(both.map(({ words, tone }) => `${tone}: ${words}`)).toEqual([
    'new: New: When a step cannot go on, callers are put through to Front desk.',
    'new: The flow now speaks Spanish too.',
    'other: Calls begin in Spanish now.',
  ]);
  expect(tellDiff(after, made({}), { language: 'en', context })[0]).toMatchObject({
    node: 'lane',
    inOlder: true,
    tone: 'gone',
  });
});
