import { describe, expect, it } from 'vitest';
import { documentOf, type Example } from '../engine';
import { schedule } from '../schedule/fixtures';
import { hotelFacts, runScenario, runScenarios, Scenario, type ScenarioDraft, ScenarioHotel } from './index';

const FLOW = documentOf({
  title: 'Desk',
  flow: {
    languages: ['en', 'es'],
    variables: [{ name: 'guests', type: 'number', initial: 2 }],
    nodes: [
      { id: 'start', type: 'trigger', name: 'Start', config: { scheduleId: 'desk' } },
      {
        id: 'menu',
        type: 'menu',
        name: 'Main menu',
        config: {
          prompt: { en: 'Rooms or spa?', es: '¿Habitaciones o spa?' },
          options: [
            {
              id: 'rooms',
              label: 'Rooms',
              digit: '1',
              phrases: { en: ['rooms', 'book a room'], es: ['habitaciones'] },
            },
            { id: 'spa', label: 'Spa', digit: '2', phrases: { en: ['spa'], es: ['spa'] } },
          ],
        },
      },
      {
        id: 'how_many',
        type: 'listen',
        name: 'Guests',
        config: { kind: 'number', min: 1, max: 9, variable: 'guests', prompt: { en: 'How many?', es: '¿Cuántos?' } },
      },
      {
        id: 'look',
        type: 'tool',
        name: 'Look for rooms',
        config: {
          tool: 'check_availability',
          input: { checkIn: '2026-12-01', nights: '2', guests: '{{ vars.guests }}' },
        },
      },
      { id: 'desk', type: 'transfer', name: 'Front desk', config: { departmentId: 'desk' } },
      { id: 'box', type: 'voicemail', name: 'Take a message' },
      { id: 'bye', type: 'hangup', name: 'Goodbye', config: { text: { en: 'Goodbye.' }, outcome: 'helped' } },
    ],
    edges: [
      'start.open > menu',
      'start.closed > box',
      'menu.rooms > how_many',
      'menu.spa > desk',
      'menu.operator > desk',
      'menu.no_input > desk',
      'menu.no_match > desk',
      'how_many.heard > look',
      'how_many.no_input > desk',
      'how_many.not_understood > desk',
      'look.success > bye',
      'look.none_available > desk',
      'look.failure > desk',
      'desk.no_answer > box',
      'desk.busy > box',
      'desk.declined > box',
      'desk.failed > box',
      'box.recorded > bye',
      'box.empty > bye',
    ],
  } satisfies Example['flow'],
});

const HOTEL = hotelFacts(
  ScenarioHotel.parse({
    schedules: { desk: { name: 'Desk', schedule: schedule(['9:00-18:00']) } },
    departments: { desk: { name: 'Front desk' } },
  }),
);

const play = (more: Partial<ScenarioDraft>) =>
  runScenario(FLOW, Scenario.parse({ name: 'x', at: '2026-11-24T10:00', ...more }), HOTEL);
const messages = (more: Partial<ScenarioDraft>) => play(more).differences.map(({ message }) => message);
const booking = { actions: [{ press: '1' }, { say: 'three guests' }] };

describe('a scenario that is as told', () => {
  it('passes, with every kind of expectation', () => {
    const result = play({
      ...booking,
      expect: [
        { that: 'is_at', node: 'menu', after: 0 },
        { that: 'goes_on', after: 1 },
        { that: 'says', contains: 'HOW  many', language: 'en', after: 1 },
        { that: 'visits', node: 'look' },
        { that: 'avoids', node: 'desk' },
        { that: 'path', nodes: ['start', 'how_many', 'bye'] },
        {
          that: 'runs_tool',
          tool: 'check_availability',
          node: 'look',
          input: { guests: 3 },
          outcome: 'success',
          times: 1,
        },
        { that: 'runs_tool', tool: 'create_lead', times: 0 },
        { that: 'knows', what: 'vars.guests', is: 'between', value: 2, to: '4' },
        { that: 'knows', what: 'answers.guests.by', value: 'speech' },
        { that: 'never_says', contains: 'sorry' },
        { that: 'ends', reason: 'completed', node: 'bye', outcome: 'helped' },
      ],
    });
    expect(result).toMatchObject({ passed: true, differences: [], end: { reason: 'completed' } });
    expect(result.path.map(({ node }) => node)).toEqual(['start', 'menu', 'how_many', 'look', 'bye']);
  });

  it('is played at its moment on the hotel’s clock', () => {
    expect(messages({ at: '2026-11-24T17:59', expect: [{ that: 'is_at', node: 'menu' }] })).toEqual([]);
    expect(messages({ at: '2026-11-24T18:00', expect: [{ that: 'visits', node: 'box' }] })).toEqual([]);
  });

  it('begins in the caller’s language, where the flow has it', () => {
    const says = (language: string, contains: string) =>
      messages({ caller: { language }, expect: [{ that: 'says', contains }] });
    expect(says('es', 'habitaciones')).toEqual([]);
    expect(says('de', 'Rooms or spa')).toEqual([]);
  });

  it('has the world it describes', () => {
    const answers = { nodes: { look: [{ outcome: 'none_available' }] }, departments: { desk: { outcome: 'busy' } } };
    const path = ['look', 'desk', 'box'];
    expect(messages({ ...booking, world: answers, expect: [{ that: 'path', nodes: path }] })).toEqual([]);
    expect(
      messages({
        ...booking,
        world: { tools: { check_availability: { fails: 'timeout' } } },
        expect: [{ that: 'visits', node: 'desk' }],
      }),
    ).toEqual([]);
  });

  it('is the same however often it is played', () => {
    const once = play(booking);
    for (let i = 0; i < 5; i++) expect(play(booking)).toEqual(once);
  });
});

describe('what is otherwise', () => {
  it.each<[ScenarioDraft['expect'], string]>([
    [
      [{ that: 'visits', node: 'desk' }],
      'The call never comes to “Front desk”. It goes “Start” → “Main menu” → “Guests” → “Look for rooms” → “Goodbye”.',
    ],
    [[{ that: 'visits', node: 'gone' }], 'The call never comes to the step “gone”, which is not in the flow.'],
    [[{ that: 'avoids', node: 'look' }], 'The call comes to “Look for rooms”, which it should not.'],
    [[{ that: 'path', nodes: ['menu', 'start'] }], 'After “Main menu” the call does not come to “Start”.'],
    [[{ that: 'is_at', node: 'desk', after: 1 }], 'The call is at “Guests”, not at “Front desk”.'],
    [
      [{ that: 'ends', reason: 'transferred' }],
      'The call ends because the flow came to its end, not because the caller was put through.',
    ],
    [[{ that: 'ends', node: 'menu' }], 'The call ends at “Goodbye”, not at “Main menu”.'],
    [[{ that: 'ends', outcome: 'booked' }], 'The call ends as “helped”, not as “booked”.'],
    [[{ that: 'ends', after: 1 }], 'The call does not end: it waits at “Guests”.'],
    [[{ that: 'goes_on' }], 'The call is over by then: it ended because the flow came to its end.'],
    [[{ that: 'says', contains: 'welcome' }], 'Nobody says “welcome”. What is said last: “Goodbye.”'],
    [[{ that: 'says', contains: 'how many', language: 'es' }], '“how many” is said in the language en, not in es.'],
    [[{ that: 'never_says', contains: 'goodbye' }], '“Goodbye.” is said at “Goodbye”.'],
    [[{ that: 'runs_tool', tool: 'create_lead' }], '“create_lead” is not run.'],
    [
      [{ that: 'runs_tool', tool: 'check_availability', input: { guests: 2 } }],
      '“check_availability” is run with guests 3, not 2.',
    ],
    [
      [{ that: 'runs_tool', tool: 'check_availability', outcome: 'failure' }],
      '“check_availability” ends as “success”, not as “failure”.',
    ],
    [[{ that: 'runs_tool', tool: 'check_availability', times: 0 }], '“check_availability” is run once, not never.'],
    [[{ that: 'runs_tool', tool: 'check_availability', times: 2 }], '“check_availability” is run once, not 2 times.'],
    [[{ that: 'knows', what: 'vars.guests', is: 'less', value: 3 }], 'vars.guests is 3, expected was: less 3.'],
    [[{ that: 'knows', what: 'vars.nobody', is: 'set' }], 'vars.nobody is nothing, expected was: set.'],
    [[{ that: 'goes_on', after: 9 }], 'It is to be looked at after 9 actions, but there are 2.'],
  ])('%j', (expectations, message) => {
    const { differences, passed } = play({ ...booking, expect: expectations });
    expect(passed).toBe(false);
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ expectation: 0 });
    expect(differences[0]!.message).toContain(message);
  });

  it('is told where the call is over too early', () => {
    const result = play({ actions: [{ press: '1' }, { press: '3#' }, { say: 'thank you' }] });
    expect(result.differences).toEqual([
      { expectation: null, after: 2, node: 'bye', message: 'The call is over before the caller says “thank you”.' },
    ]);
    expect(play({ actions: [{ press: '1' }, { press: '3#' }, { leaves: 'caller' }] }).passed).toBe(true);
  });

  it('is told where the world answers at a step that is gone', () => {
    expect(messages({ world: { nodes: { gone: { outcome: 'success' } } } })).toEqual([
      'It says how the world answers at the step “gone”, which is not in the flow.',
    ]);
  });

  it('points to the step to look at', () => {
    const nodeOf = (expectation: NonNullable<ScenarioDraft['expect']>[number]) =>
      play({ ...booking, expect: [expectation] }).differences[0]!.node;
    expect(nodeOf({ that: 'avoids', node: 'look' })).toBe('look');
    expect(nodeOf({ that: 'visits', node: 'desk' })).toBe('bye');
  });

  it('is the reason where the flow cannot run at all', () => {
    expect(runScenario({ nodes: 1 }, Scenario.parse({ name: 'x', at: '2026-11-24T10:00' })).passed).toBe(false);
    expect(runScenarios({ ...FLOW, nodes: [] }, []).ok).toBe(false);
  });
});
