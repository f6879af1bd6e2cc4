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
});

describe('G6: nothing is read before it is set', () => {
  const variables = [{ name: 'guest', type: 'text' }];
  const set = { assignments: [{ variable: 'guest', action: 'set', value: 'Ana' }] };
  const hello = { text: { en: 'Hello {{ vars.guest }}' } };

  it('on the straight way', () => {
    const edges = ['start.start > hello', 'hello.next > bye'];
    const document = flow({ start: ['trigger'], hello: ['greet', hello], bye: ['hangup'] }, edges, { variables });
    expect(found(document)).toEqual(['G6 hello @text.en']);
    expect(messages(document)[0]).toBe(
      '“hello” uses the variable “guest”, which is not there yet when the call comes from “start”. Set it before on every way, give it a first value, or write {{ vars.guest | default: "…" }}.',
    );
    expect(found({ ...document, variables: [{ ...variables[0], initial: 'guest' }] })).toEqual([]);
  });

  it('on one of two ways', () => {
    const nodes = {
      start: ['trigger'],
      menu: ['menu', MENU],
      set: ['set', set],
      hello: ['greet', hello],
      bye: ['hangup'],
    } as const;
    const edges = [
      'start.start > menu',
      'menu.rooms > set',
      'set.next > hello',
      'hello.next > bye',
      'menu.no_match > bye',
    ];
    const one = flow(nodes as never, [...edges, 'menu.no_input > bye'], { variables });
    expect(found(one)).toEqual([]);
    const two = flow(nodes as never, [...edges, 'menu.no_input > hello'], { variables });
    expect(found(two)).toEqual(['G6 hello @text.en']);
    expect(messages(two)[0]).toContain('when the call comes from “menu”');
  });

  it('round a loop, where the first time counts', () => {
    const nodes = {
      start: ['trigger'],
      hello: ['greet', hello],
      set: ['set', set],
      menu: ['menu', MENU],
      bye: ['hangup'],
    } as const;
    const edges = [
      'hello.next > set',
      'set.next > menu',
      'menu.rooms > hello',
      'menu.no_input > bye',
      'menu.no_match > bye',
    ];
    expect(found(flow(nodes as never, ['start.start > hello', ...edges], { variables }))).toEqual([
      'G6 hello @text.en',
    ]);
    expect(found(flow(nodes as never, ['start.start > set', ...edges], { variables }))).toEqual([]);
  });

  it('behind a question that was not answered', () => {
    const document = (port: string) =>
      flow(
        {
          start: ['trigger'],
          who: ['listen', { kind: 'name' }],
          hello: ['greet', { text: { en: 'Hello {{ answers.who.text }}' } }],
          bye: ['hangup'],
        },
        [
          'start.start > who',
          ...['heard', 'no_input', 'not_understood'].map((name) => `who.${name} > ${name === port ? 'hello' : 'bye'}`),
          'hello.next > bye',
        ],
      );
    expect(found(document('heard'))).toEqual([]);
    expect(found(document('no_input'))).toEqual(['G6 hello @text.en']);
    expect(messages(document('not_understood'))[0]).toBe(
      '“hello” uses the answer of “who”, which is not there yet when the call comes from “who”. Ask first on every way, or write {{ answers.who.text | default: "…" }}.',
    );
  });

  it('behind a tool that failed', () => {
    const document = (port: string) =>
      flow(
        {
          start: ['trigger'],
          look: ['tool', { tool: 'get_caller_history', result: 'guest', input: { number: '1234' } }],
          hello: ['greet', hello],
          bye: ['hangup'],
        },
        [
          'start.start > look',
          ...['success', 'not_found', 'failure'].map((name) => `look.${name} > ${name === port ? 'hello' : 'bye'}`),
          'hello.next > bye',
        ],
        { variables },
      );
    expect(found(document('success'))).toEqual([]);
    expect(found(document('not_found'))).toEqual([]);
    expect(found(document('failure'))).toEqual(['G6 hello @text.en']);
  });

  it('in the lane for errors, which may begin anywhere', () => {
    const document = flow(
      { start: ['trigger'], set: ['set', set], bye: ['hangup'], lane: ['on_error'], hello: ['greet', hello] },
      ['start.start > set', 'set.next > bye', 'lane.next > hello', 'hello.next > bye'],
      { variables },
    );
    expect(found(document)).toEqual(['G6 hello @text.en']);
  });

  it('unless the text provides for it', () => {
    for (const text of [
      'Hello {{ vars.guest | default: "guest" }}',
      'Hello{% if vars.guest %} {{ vars.guest }}{% endif %}',
      '{%- unless vars.guest -%}Hi{%- endunless -%}',
    ]) {
      const document = flow(
        { start: ['trigger'], hello: ['greet', { text: { en: text } }], bye: ['hangup'] },
        ['start.start > hello', 'hello.next > bye'],
        { variables },
      );
      expect(found(document), text).toEqual([]);
    }
  });

  it('or a decision has asked for it', () => {
    const test = (operator: string, right = '') => [{ left: 'vars.guest', operator, right, to: '' }];
    const document = (rules: object[], there: string, other: string) =>
      flow(
        { start: ['trigger'], ask: ['condition', { rules }], hello: ['greet', hello], bye: ['hangup'] },
        ['start.start > ask', `ask.one > ${there}`, `ask.otherwise > ${other}`, 'hello.next > bye'],
        { variables },
      );
    const rule = (operator: string, right?: string) => [
      { id: 'one', label: 'One', match: 'all', tests: test(operator, right) },
    ];
    expect(found(document(rule('set'), 'hello', 'bye'))).toEqual([]);
    expect(found(document(rule('set'), 'bye', 'hello'))).toEqual(['G6 hello @text.en']);
    expect(found(document(rule('empty'), 'bye', 'hello'))).toEqual([]);
    expect(found(document(rule('empty'), 'hello', 'bye'))).toEqual(['G6 hello @text.en']);
    expect(found(document(rule('equals', 'Ana'), 'bye', 'bye'))).toEqual(['G6 ask', '(G2 hello)']);
  });

  it('and what is set is used (warning)', () => {
    const document = flow(
      { start: ['trigger'], set: ['set', set], bye: ['hangup'] },
      ['start.start > set', 'set.next > bye'],
      { variables },
    );
    expect(found(document)).toEqual(['(G6 set)']);
    expect(messages(document)).toEqual(['“set” sets the variable “guest”, which nothing uses. Use it or remove it.']);
  });

  it('names that the flow does not have are another matter', () => {
    const document = flow(
      {
        start: ['trigger'],
        hello: ['greet', { text: { en: 'Hello {{ vars.gest }} {{ hotel.nome }} {{ answers.who.text }}' } }],
        bye: ['hangup'],
      },
      ['start.start > hello', 'hello.next > bye'],
      { variables },
    );
    expect(messages(document)).toEqual(
      ['vars.gest', 'hotel.nome', 'answers.who.text'].map(
        (path) => `A text of “hello” names “${path}”, which this flow does not have. Correct the name or add it.`,
      ),
    );
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
