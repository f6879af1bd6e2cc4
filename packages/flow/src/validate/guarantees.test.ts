import { describe, expect, it } from 'vitest';
import { schedule } from '../schedule/fixtures';
import { flow, found, MENU, soundFlow } from './fixtures';
import { validate } from './validate';

const messages = (document: unknown) => validate(document).problems.map((problem) => problem.message);
const without = (document: ReturnType<typeof flow>, edge: number) => ({
  ...document,
  edges: document.edges.filter((_, i) => i !== edge),
});

describe('G1: every port leads somewhere', () => {
  it('or the caller’s moment is named', () => {
    expect(found(without(soundFlow(), 2))).toEqual(['G1 menu.no_input']);
    expect(messages(without(soundFlow(), 2))).toEqual([
      'Nothing happens when the caller says nothing at “menu”. Draw a line from “Says nothing”, or mark it as an intended end.',
    ]);
    expect(messages(without(soundFlow(), 1))[0]).toBe(
      'Nothing happens after “1 · Rooms” at “menu”. Draw a line from “1 · Rooms”, or mark it as an intended end.',
    );
    expect(found(without(soundFlow(), 0))).toEqual(['G1 start.start', '(G2 menu)', '(G2 bye)']);
  });

  it('or is meant not to', () => {
    const document = without(soundFlow(), 2);
    document.nodes[1]!.intendedEnds = ['no_input'];
    expect(found(document)).toEqual([]);
  });

  it('in nodes no call gets to as well', () => {
    const document = soundFlow();
    document.nodes.push({ id: 'lost', type: 'greet', name: 'Lost' });
    expect(found(document)).toEqual(['G1 lost.next', '(G2 lost)']);
  });

  it('except ports that need not', () => {
    const document = flow({ start: ['trigger'], move: ['transfer', { departmentId: 'd' }], bye: ['hangup'] }, [
      'start.start > move',
      'move.no_answer > bye',
      'move.busy > bye',
      'move.declined > bye',
      'move.failed > bye',
    ]);
    expect(found(document)).toEqual([]);
  });
});

describe('G2: every node can be reached', () => {
  it('from the start or a lane; notes need not', () => {
    const document = soundFlow();
    document.nodes.push(
      { id: 'note', type: 'note', name: 'Note' },
      { id: 'lane', type: 'on_error', name: 'Lane' },
      { id: 'end2', type: 'hangup', name: 'End 2' },
      { id: 'lost', type: 'hangup', name: 'Lost' },
    );
    document.edges.push({ id: 'x', from: { node: 'lane', port: 'next' }, to: 'end2' });
    expect(found(document)).toEqual(['(G2 lost)']);
    expect(messages(document)).toEqual(['No call can get to “Lost”. Draw a line to it, or delete it.']);
  });
});

describe('G7: every failure is handled', () => {
  const document = () =>
    flow(
      {
        start: ['trigger'],
        look: ['tool', { tool: 'get_caller_history', input: { number: '{{ caller.number }}' } }],
        move: ['transfer', { departmentId: 'd' }],
        bye: ['hangup'],
      },
      [
        'start.start > look',
        'look.success > move',
        'look.failure > move',
        'move.no_answer > bye',
        'move.busy > bye',
        'move.declined > bye',
        'move.failed > bye',
      ],
    );
  it('of tools and transfers', () => {
    expect(found(document())).toEqual([]);
    expect(found(without(document(), 2))).toEqual(['G7 look.failure']);
    expect(found({ ...document(), edges: document().edges.slice(0, 3) })).toEqual([
      'G7 move.no_answer',
      'G7 move.busy',
      'G7 move.declined',
      'G7 move.failed',
      '(G2 bye)',
    ]);
    expect(messages(without(document(), 3))[0]).toBe(
      'Nothing happens when nobody answers at “move”. Draw a line from “Nobody answers”, or mark it as an intended end.',
    );
  });
  it('where a tool’s own way of failing is not drawn, it counts as not worked', () => {
    const drawn = document();
    const look = drawn.nodes.find(({ id }) => id === 'look')!;
    look.config = { tool: 'send_sms', input: { number: '{{ caller.number }}', text: 'Hello' } };
    expect(found(drawn)).toEqual([]);
    expect(found(without(drawn, 2))).toEqual(['G7 look.failure']);
  });
});

describe('templates', () => {
  it('that cannot be read are told with the place', () => {
    const document = flow(
      { start: ['trigger'], hello: ['greet', { text: { en: 'Hello {{ hotel.name' } }], bye: ['hangup'] },
      ['start.start > hello', 'hello.next > bye'],
    );
    expect(found(document)).toEqual(['template hello @text.en']);
    expect(messages(document)[0]).toMatch(/^A text of “hello” cannot be read: .+ \(line 1, character \d+\)\./);
  });
});

describe('G9: schedules and departments', () => {
  const document = flow(
    { start: ['trigger', { scheduleId: 'desk' }], move: ['transfer', { departmentId: 'spa' }], bye: ['hangup'] },
    [
      'start.open > move',
      'start.closed > bye',
      'move.no_answer > bye',
      'move.busy > bye',
      'move.declined > bye',
      'move.failed > bye',
    ],
  );
  const departments = { spa: { name: 'Spa' } };

  it('exist, where we know which do', () => {
    expect(found(document)).toEqual([]);
    expect(found(document, { schedules: {}, departments: {} })).toEqual([
      'G9 start @scheduleId',
      'G9 move @departmentId',
    ]);
    expect(
      found(document, { schedules: { desk: { name: 'Desk', schedule: schedule(['9:00-18:00']) } }, departments }),
    ).toEqual([]);
  });

  it('are sound', () => {
    const broken = {
      desk: { name: 'Desk', schedule: schedule(['9:00-18:00 17:00-20:00'], { timeZone: 'Europe/Barcelona' }) },
      other: { name: 'Other', schedule: schedule(['']) },
    };
    const { problems } = validate(document, { schedules: broken, departments });
    expect(problems).toHaveLength(8);
    expect(problems[0]).toMatchObject({
      code: 'G9',
      severity: 'blocks',
      node: 'start',
      message:
        'Opening hours “Desk”: The time zone “Europe/Barcelona” does not exist. Choose one such as Europe/Madrid.',
    });
    const never = { desk: { name: 'Desk', schedule: schedule(['']) } };
    expect(found(document, { schedules: never, departments })).toEqual(['(G9 start)']);
  });

  it('count as past by the moment that is given', () => {
    const over = {
      desk: {
        name: 'Desk',
        schedule: schedule(['9:00-18:00'], { override: { state: 'closed', until: 1000, reason: '' } }),
      },
    };
    expect(found(document, { schedules: over, departments })).toEqual([]);
    expect(found(document, { schedules: over, departments, at: 2000 })).toEqual(['(G9 start)']);
  });
});

describe('G10: languages', () => {
  const say = (text: object, languages = ['en', 'es']) =>
    flow(
      { start: ['trigger'], hello: ['greet', { text }], bye: ['hangup', { text: {} }] },
      ['start.start > hello', 'hello.next > bye'],
      { languages },
    );
  it('are all written, or none', () => {
    expect(found(say({ en: 'Hello', es: 'Hola' }))).toEqual([]);
    expect(found(say({ en: 'Hello', es: ' ' }))).toEqual(['(G10 hello @text)']);
    expect(messages(say({ en: 'Hello' }, ['en', 'es', 'fr']))).toEqual([
      '“What callers hear” of “hello” is missing in Spanish and French. Callers of that language hear another one.',
    ]);
    expect(found(say({ en: 'Hello' }, ['en']))).toEqual([]);
    expect(found(say({ en: 'Hello', pt: 'Olá' }, ['en', 'pt-BR']))).toEqual([]);
  });
  it('also in the words of choices', () => {
    const options = [{ id: 'rooms', label: 'Rooms', digit: '1', phrases: { en: ['rooms'] } }];
    const document = flow(
      {
        start: ['trigger'],
        menu: ['menu', { ...MENU, prompt: { en: 'a', es: 'b' }, options }],
        bye: ['hangup', { text: {} }],
      },
      ['start.start > menu', 'menu.rooms > bye', 'menu.no_input > bye', 'menu.no_match > bye'],
      { languages: ['en', 'es'] },
    );
    expect(found(document)).toEqual(['(G10 menu @options.0.phrases)']);
  });
});

it('tells what blocks before what is only worth knowing', () => {
  const document = soundFlow();
  document.nodes.push({ id: 'lost', type: 'greet', name: 'Lost', config: { text: { en: '{{ oops' } } });
  expect(found(document)).toEqual(['template lost @text.en', 'G1 lost.next', '(G2 lost)']);
});

describe('G7: who takes a caller when a step breaks', () => {
  const warned = (onError: { departmentId: string | null; voicemail: boolean }, document = soundFlow()) =>
    validate(document, { departments: { desk: { name: 'Desk' } }, onError }).problems.map(
      ({ code, severity, message }) => `${code} ${severity}: ${message}`,
    );

  it('is somebody, or the author is told', () => {
    expect(warned({ departmentId: 'desk', voicemail: false })).toEqual([]);
    expect(warned({ departmentId: null, voicemail: true })).toEqual([]);
    expect(warned({ departmentId: null, voicemail: false })).toEqual([
      expect.stringMatching(/^G7 warning: When a step breaks/),
    ]);
    expect(warned({ departmentId: 'spa', voicemail: true })).toEqual([
      expect.stringMatching(/^G7 warning: .* is gone/),
    ]);
  });

  it('is the flow’s own business where it has a lane for it', () => {
    const document = soundFlow();
    document.nodes.push({ id: 'lane', type: 'on_error', name: 'Lane' });
    document.edges.push({ id: 'x', from: { node: 'lane', port: 'next' }, to: 'bye' });
    expect(warned({ departmentId: null, voicemail: false }, document)).toEqual([]);
  });
});
