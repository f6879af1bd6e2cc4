import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, compile, exampleFacts, perform, playing, type ReadyFlow, running, start } from '../engine';
import type { CallFacts, FlowDocument, FlowState, Json, TraceEntry } from '../model';
import { schedule } from '../schedule/fixtures';
import { toUtc } from '../schedule/zone';
import { summarize, summaryText } from '../summary';
import { validate } from '../validate';
import { afterHours, frontDesk, smallDesk } from './index';

const departments = {
  frontDesk: 'dep_desk',
  spa: 'dep_spa',
  restaurant: 'dep_rest',
  housekeeping: 'dep_house',
  reservations: 'dep_res',
};
const schedules = { desk: 'sch_desk' };
const hotel = {
  schedules: { sch_desk: { name: 'Desk', schedule: schedule(['9:00-18:00']) } },
  departments: Object.fromEntries(
    Object.entries(departments).map(([name, id]) => [id, { name, scheduleId: null, number: null }]),
  ),
};
const FLOWS = [frontDesk({ schedules, departments }), smallDesk({ departments }), afterHours({ departments })];

function ready(document: FlowDocument): ReadyFlow {
  const compiled = compile(document);
  if (!compiled.ok) throw new Error(compiled.problems[0]?.message);
  expect(compiled.problems).toEqual([]);
  return compiled.flow;
}

/** A silent caller, and a world in which nobody answers; where something rings, nobody waits for a deadline. */
function patience(state: FlowState): Action {
  if (playing(state) !== null) return { hear: 'prompt' };
  return running(state) === null ? { silence: 'deadline' } : { outcome: 'no_answer' };
}

/** Plays a script and gathers what is said, where the call is, and what went wrong. */
function play(document: FlowDocument, script: Action[], facts: Partial<CallFacts> = {}, patient = false) {
  const flow = ready(document);
  const all = start(flow, exampleFacts({ ...hotel, ...facts }));
  const said: string[] = [];
  const trace: TraceEntry[] = [];
  const tools: { tool: string; input: Json }[] = [];
  const note = ({ effects, trace: entries }: Pick<typeof all, 'effects' | 'trace'>) => {
    for (const effect of effects) {
      if (effect.kind === 'say') said.push(effect.text);
      if (effect.kind === 'tool') tools.push({ tool: effect.tool, input: effect.input });
    }
    trace.push(...entries);
  };
  note(all);
  let state: FlowState = all.state;
  for (const wanted of script) {
    const action = patient && 'silence' in wanted ? patience(state) : wanted;
    const result = perform(flow, state, action);
    note(result);
    state = result.state;
  }
  return { state, said, tools, faults: trace.filter((entry) => entry.type === 'fault') };
}

describe.each(FLOWS.map((flow) => [flow.name, flow] as const))('%s', (_, flow) => {
  it('has no problem, not even a warning', () => {
    expect(validate(flow, { schedules: hotel.schedules, departments: hotel.departments }).problems).toEqual([]);
  });

  it('survives storing', () => {
    expect(validate(JSON.parse(JSON.stringify(flow))).document).toEqual(flow);
  });

  it('has menus nobody forgets: five choices at most, keys read in order', () => {
    for (const node of flow.nodes.filter(({ type }) => type === 'menu')) {
      const digits = (node.config as { options: { digit: string }[] }).options.map((option) => option.digit);
      expect(digits.length).toBeLessThanOrEqual(5);
      expect([...digits].sort()).toEqual(digits);
      for (const prompt of Object.values((node.config as { prompt: Record<string, string> }).prompt)) {
        const places = digits.map((digit) =>
          prompt.search(new RegExp(`(press|pulse) ${digit}\\b|or ${digit} for|o ${digit} para`, 'i')),
        );
        expect(
          places.every((place) => place >= 0),
          `${node.id}: ${prompt}`,
        ).toBe(true);
        expect([...places].sort((a, b) => a - b)).toEqual(places);
        expect(prompt.length).toBeLessThan(200);
      }
    }
  });

  it('lies on the canvas from left to right, no step on another', () => {
    const places = flow.nodes.map(({ position }) => `${position.x} ${position.y}`);
    expect(new Set(places).size).toBe(places.length);
    const x = new Map(flow.nodes.map((node) => [node.id, node.position.x]));
    const forward = flow.edges.filter((edge) => x.get(edge.to)! > x.get(edge.from.node)!).length;
    expect(forward / flow.edges.length).toBeGreaterThan(0.75);
  });

  it('can be told in plain words', () => {
    for (const language of ['en', 'es']) {
      const told = summaryText(summarize(flow, { language }));
      const asking = flow.nodes.filter(({ type }) =>
        ['menu', 'listen', 'transfer', 'tool', 'condition'].includes(type),
      );
      for (const node of asking) expect(told).toContain(node.name);
      // no jargon, no ids, no templates
      expect(told).not.toMatch(/\{\{|undefined|null|\bport\b|\bnode\b|no_input|no_match/);
    }
  });

  it('never strands or breaks a call, whatever callers and systems do', () => {
    const action = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...'0123459*#').map((press): Action => ({ press })) },
      {
        weight: 3,
        arbitrary: fc
          .constantFrom(
            'tomorrow',
            'two',
            'my name is ana',
            'yes',
            'no',
            'reservations',
            'the spa please',
            'six hundred one two three four five six',
            'blah',
          )
          .map((say): Action => ({ say })),
      },
      { weight: 2, arbitrary: fc.constant<Action>({ silence: 'deadline' }) },
      { weight: 3, arbitrary: fc.constant<Action>({ hear: 'prompt' }) },
      {
        weight: 3,
        arbitrary: fc
          .constantFrom(
            'success',
            'none_available',
            'not_found',
            'several_found',
            'completed',
            'no_answer',
            'recorded',
            'empty',
          )
          .map((outcome): Action => ({ outcome })),
      },
      { weight: 1, arbitrary: fc.constantFrom('timeout', 'unavailable').map((fails): Action => ({ fails })) },
    );
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 40 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 23 }),
        (script, known, hour) => {
          const startedAt = toUtc('2026-11-23', `${String(hour).padStart(2, '0')}:10`, 'Europe/Madrid');
          const caller = { number: known ? '+34600111222' : null, name: null, previousCalls: 0 };
          const { state, faults } = play(flow, script, { startedAt, caller }, true);
          // Only where a recording could not be stored, which no drawing prevents.
          expect(faults.filter((fault) => fault.type === 'fault' && fault.code !== 'effect_failed')).toEqual([]);
          // A caller who says nothing more, while whoever is rung or asked does not answer, comes to an end.
          let rest = state;
          const compiled = ready(flow);
          for (let i = 0; i < 120 && rest.status === 'running'; i++)
            rest = perform(compiled, rest, patience(rest)).state;
          expect(rest.status).toBe('ended');
          if (faults.length === 0) expect(rest.end?.reason).not.toBe('fault');
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('the front desk', () => {
  const desk = FLOWS[0]!;
  const hear: Action = { hear: 'prompt' };
  const stay = { checkIn: '2026-11-24', checkOut: '2026-11-26', nights: 2, guests: 2 };
  const room = { roomType: 'DBL', name: 'a double room', ratePerNight: 120, total: 240, currency: 'EUR' };
  const reservation = {
    ...stay,
    confirmationCode: 'HTL7',
    guestName: 'Ana Ruiz',
    roomType: 'DBL',
    name: 'a double room',
    roomNumber: null,
    total: 240,
    currency: 'EUR',
    status: 'booked',
  };
  const toOffer: Action[] = [
    hear,
    { press: '1' },
    { press: '1' },
    { say: 'the twenty fourth of november' },
    { say: 'two nights' },
    { say: 'two' },
    { outcome: 'success', output: { ...stay, rooms: [{ ...room, free: 3 }] } },
    hear,
    { outcome: 'success', output: { ...stay, quote: { ...room, perNight: [] } } },
    hear,
  ];

  it('books a room from the first word to the code', () => {
    const { state, said, tools } = play(desk, [
      ...toOffer,
      { say: 'yes please' },
      { say: 'my name is ana ruiz' },
      { outcome: 'success', output: { confirmationCode: 'HTL7', reservation } },
      hear,
      { press: '1' },
      hear,
      { silence: 'deadline' },
      hear,
    ]);
    expect(tools.map(({ tool }) => tool)).toEqual(['check_availability', 'quote_price', 'create_reservation']);
    expect(tools[2]!.input).toMatchObject({
      checkIn: '2026-11-24',
      guestName: 'Ana Ruiz',
      guestNumber: '+34600111222',
    });
    expect(said[0]).toBe('Thank you for calling Hotel Aurora. How can I help you?');
    expect(said).toContain('a double room for 2 nights is 240 euros in total.');
    expect(said.filter((text) => text.includes('Your confirmation code is H T L 7.'))).toHaveLength(2);
    expect(state).toMatchObject({ status: 'ended', end: { reason: 'completed', outcome: 'booked' } });
  });

  it('goes on in Spanish after 9, all the way, and back', () => {
    const { said, state } = play(desk, [
      hear,
      { press: '9' },
      { press: '1' },
      { press: '1' },
      { say: 'mañana' },
      { say: 'tres noches' },
    ]);
    expect(said.slice(2)).toEqual([
      expect.stringMatching(/^Para reservas, pulse 1\./),
      expect.stringMatching(/^Para una reserva nueva/),
      '¿Qué día le gustaría llegar?',
      '¿Cuántas noches se quedará?',
      '¿Y para cuántas personas?',
    ]);
    expect(state.answers).toMatchObject({ ask_arrival: { value: '2026-11-22' }, ask_nights: { value: 3 } });
    expect(play(desk, [hear, { press: '9' }, { press: '9' }]).said.at(-1)).toMatch(/^For reservations, press 1\./);
  });

  it('brings everybody who is not understood to a person, and from there to a message', () => {
    const { state, said } = play(desk, [hear, hear, { say: 'blah' }, hear, { say: 'blah' }, hear]);
    expect(state.node).toBe('to_desk');
    expect(said.at(-1)).toBe('I am connecting you to the front desk.');
    const later = play(desk, [
      hear,
      { press: '2' },
      hear,
      { outcome: 'no_answer' },
      { press: '1' },
      hear,
      { outcome: 'recorded', output: { recordingId: 'r', durationMs: 900 } },
      hear,
    ]);
    expect(later.state.end).toEqual({ reason: 'completed', outcome: 'message' });
  });

  it('calls back the number that is shown, and asks for one that is not', () => {
    const script: Action[] = [hear, { press: '0' }, hear, { outcome: 'busy' }, { press: '2' }];
    expect(play(desk, script).tools).toEqual([
      { tool: 'schedule_callback', input: { number: '+34600111222', department: 'dep_desk' } },
    ]);
    const hidden = play(desk, [...script, { press: '600333444#' }], {
      caller: { number: null, name: null, previousCalls: 0 },
    });
    expect(hidden.tools[0]!.input).toMatchObject({ number: '+34600333444' });
  });

  it('finds a reservation by number, else by name', () => {
    const output = { reservation, reservations: [reservation] };
    const script: Action[] = [hear, { press: '1' }, { press: '2' }];
    expect(play(desk, [...script, { outcome: 'success', output }, hear]).state.node).toBe('found');
    const { tools, state } = play(desk, [
      ...script,
      { outcome: 'not_found', output: { reservation: null, reservations: [] } },
      hear,
      { say: 'ruiz' },
    ]);
    expect(tools.map(({ input }) => input)).toEqual([{ phone: '+34600111222' }, { guestName: 'Ruiz' }]);
    expect(state.node).toBe('find_by_name');
  });

  it('offers other dates when nothing is free', () => {
    const none: Action = { outcome: 'none_available', output: { ...stay, rooms: [] } };
    const { state, said } = play(desk, [...toOffer.slice(0, 6), none, hear, { press: '1' }]);
    expect(state.node).toBe('ask_arrival');
    expect(said.some((text) => text.startsWith('I am sorry, we have nothing free'))).toBe(true);
  });

  it('says that it is closed, and lets urgent callers through', () => {
    const startedAt = toUtc('2026-11-23', '22:00', 'Europe/Madrid');
    const { said, state } = play(desk, [hear, { press: '0' }, hear], { startedAt });
    expect(said[0]).toContain('closed');
    expect(state.node).toBe('to_desk');
  });

  it('notes who hung up while booking, and nobody who has booked', () => {
    const left = play(desk, [...toOffer, { leaves: 'caller' }]);
    expect(left.tools.at(-1)).toEqual({
      tool: 'create_lead',
      input: { interest: 'Left while booking a stay from 2026-11-24', number: '+34600111222' },
    });
    expect(play(desk, [hear, { leaves: 'caller' }]).tools).toEqual([]);
    const booked: Action[] = [
      { press: '1' },
      { say: 'ana ruiz' },
      { outcome: 'success', output: { confirmationCode: 'HTL7', reservation } },
      hear,
      { leaves: 'caller' },
    ];
    expect(play(desk, [...toOffer, ...booked]).tools.at(-1)!.tool).toBe('create_reservation');
  });
});
