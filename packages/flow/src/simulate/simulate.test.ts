import { describe, expect, it } from 'vitest';
import type { SimulatedAction } from './action';
import { type SimulateOptions, simulate } from './simulate';
import { deskFlow } from './testing/flows';

/** Plays on the desk's flow; gives the call. */
function call(script: SimulatedAction[], options: SimulateOptions = {}) {
  const played = simulate(deskFlow(), { script, ...options });
  if (!played.ok) throw new Error(played.problems[0]!.message);
  const said = played.happenings.flatMap((one) => (one.type === 'said' ? [one.text] : []));
  const path = played.path.map(({ node }) => node);
  return { ...played, said, path };
}

describe('a call that is only tried', () => {
  it('goes on until the caller is asked', () => {
    const { path, said, waits, end, state } = call([]);
    expect(path).toEqual(['start', 'hello', 'menu']);
    expect(said).toEqual(['Welcome to Hotel Aurora.', 'Rooms or the desk?']);
    expect(waits).toBe(true);
    expect(end).toBeNull();
    expect(state.pending).toEqual({});
  });

  it('takes the time that prompts take', () => {
    const { seconds } = call([]);
    // 42 characters at 14 a second
    expect(seconds).toBeCloseTo((24 + 18) / 14, 1);
  });

  it.each([
    ['a word', { say: 'a room please' }],
    ['typed words', { say: 'rooms', by: 'typed' }],
    ['a key', { press: '1' }],
  ] as [string, SimulatedAction][])('understands %s as the phone does', (_, action) => {
    const { path, end, vars } = call([action]);
    expect(path.slice(-2)).toEqual(['look', 'bye']);
    expect(end).toEqual({ reason: 'completed', outcome: null });
    expect(vars.offer).toMatchObject({ outcome: 'success', checkIn: '2026-11-24', nights: 2 });
  });

  it('asks again after silence, then goes the way for it', () => {
    const once = call([{ silence: 'deadline' }]);
    expect(once.path.at(-1)).toBe('menu');
    expect(once.happenings.some(({ type }) => type === 'silent')).toBe(true);
    expect(once.waits).toBe(true);
    const twice = call([{ silence: 'deadline' }, { silence: 'deadline' }]);
    expect(twice.path.at(-1)).toBe('ring');
    expect(twice.end).toEqual({ reason: 'transferred', outcome: null });
  });

  it('waiting long enough is silence, waiting shortly is not', () => {
    expect(call([{ hear: 'prompt' }, { hear: 'prompt' }, { wait: 3 }]).path.at(-1)).toBe('menu');
    expect(call([{ wait: 60 }]).path).toContain('ring');
  });

  it('ends when the caller hangs up', () => {
    const { end, happenings } = call([{ leaves: 'caller' }, { press: '1' }]);
    expect(end).toEqual({ reason: 'caller_left', outcome: null });
    expect(happenings.some(({ type }) => type === 'left')).toBe(true);
  });

  it('tells which actions changed nothing', () => {
    expect(call([{ press: '1' }, { press: '1' }, { say: 'rooms' }]).ignored).toEqual([1, 2]);
    expect(call([{ press: '1' }]).ignored).toEqual([]);
  });

  it('a key into a prompt stops it: the rest is not heard', () => {
    const { happenings } = call([{ hear: 'prompt' }, { press: '2', early: true }]);
    const menu = happenings.find((one) => one.type === 'said' && one.node === 'menu');
    expect(menu).toMatchObject({ text: 'Rooms or the desk?', heard: 'Rooms' });
  });

  it('speech into a prompt stops it where that is allowed', () => {
    const { steps } = call([{ hear: 'prompt' }, { say: 'the desk', early: true }]);
    const events = steps.flatMap(({ event }) => (event === null ? [] : [event.type]));
    expect(events).toEqual(expect.arrayContaining(['playback.interrupted', 'speech.started', 'speech.final']));
    expect(steps.some(({ event }) => event?.type === 'playback.interrupted' && event.heardText === 'Rooms')).toBe(true);
  });

  it('nobody hears what is said while nobody listens', () => {
    expect(call([{ say: 'rooms', early: true }]).ignored).toEqual([0]);
  });

  it('refuses what is no flow, with the reason', () => {
    const refused = simulate({ nodes: [] });
    expect(refused.ok === false && refused.problems[0]).toMatchObject({ code: 'document', field: 'format' });
    expect(simulate(null).ok).toBe(false);
  });
});

describe('the world', () => {
  it('may say that nothing is free', () => {
    const { path, said } = call([{ press: '1' }], {
      world: { tools: { check_availability: { outcome: 'none_available' } } },
    });
    expect(path.slice(-3)).toEqual(['look', 'none', 'menu']);
    expect(said).toContain('All taken.');
  });

  it('may fail; what may be tried again is tried again, in order of the answers', () => {
    const world = { tools: { check_availability: [{ fails: 'unavailable' }, { outcome: 'success' }] } };
    const { path, happenings } = call([{ press: '1' }], { world });
    expect(path.slice(-2)).toEqual(['look', 'bye']);
    expect(happenings.filter(({ type }) => type === 'asked')).toHaveLength(2);
    expect(happenings.find(({ type }) => type === 'failed')).toMatchObject({ code: 'unavailable' });
  });

  it('may never answer: the flow loses patience', () => {
    const { path, happenings, seconds } = call([{ press: '1' }], { world: { kinds: { tool: { never: 'answers' } } } });
    expect(path.slice(-2)).toEqual(['look', 'ring']);
    expect(happenings.some(({ type }) => type === 'cancelled')).toBe(true);
    expect(seconds).toBeGreaterThan(8);
  });

  it('a step’s own answer wins over its tool’s, and that over its kind’s', () => {
    const told = (world: SimulateOptions['world']) => call([{ press: '1' }], { world }).path.includes('none');
    const none = { outcome: 'none_available' };
    const some = { outcome: 'success' };
    expect(told({ kinds: { tool: none } })).toBe(true);
    expect(told({ kinds: { tool: none }, tools: { check_availability: some } })).toBe(false);
    expect(told({ tools: { check_availability: some }, nodes: { look: none } })).toBe(true);
    expect(told({ tools: { create_lead: none } })).toBe(false);
  });

  it('an output may be given', () => {
    const output = { checkIn: '2026-11-24', checkOut: '2026-11-25', nights: 1, guests: 1, rooms: [] };
    const { vars } = call([{ press: '1' }], {
      world: { tools: { check_availability: { outcome: 'success', output } } },
    });
    expect(vars.offer).toMatchObject(output);
  });

  it.each(['no_answer', 'busy', 'declined', 'failed'])('a transfer may end with %s', (outcome) => {
    const { path, waits } = call([{ press: '2' }], { world: { departments: { front_desk: { outcome } } } });
    expect(path.slice(-2)).toEqual(['ring', 'message']);
    expect(waits).toBe(true);
  });

  it('the caller leaves a message or none; the world may decide it', () => {
    const busy = { kinds: { transfer: { outcome: 'busy' } } };
    const outcome = (script: SimulatedAction[], world: SimulateOptions['world'] = busy) =>
      call([{ press: '2' }, ...script], { world }).steps.findLast(({ event }) => event?.type === 'effect.done')!.event;
    expect(outcome([{ say: 'Please call me back' }])).toMatchObject({
      outcome: 'recorded',
      output: { durationMs: 1_000 },
    });
    expect(outcome([{ silence: 'deadline' }])).toMatchObject({ outcome: 'empty', output: null });
    const told = { kinds: { transfer: { outcome: 'busy' }, record_message: { outcome: 'empty' } } };
    expect(outcome([], told)).toMatchObject({ outcome: 'empty' });
  });

  it('a script may answer in its place, once', () => {
    const { path } = call([{ press: '2', early: true }, { outcome: 'no_answer' }]);
    expect(path.slice(0, 3)).toEqual(['start', 'hello', 'menu']);
    const rings = call([{ hear: 'prompt' }, { press: '2', early: true }, { outcome: 'no_answer' }]);
    expect(rings.path.slice(-2)).toEqual(['ring', 'message']);
  });
});

describe('what is chosen of the call', () => {
  it('its moment, its caller, its language', () => {
    const at = Date.UTC(2026, 11, 24, 22, 10);
    const { state, said } = call([], { at, callerNumber: null, from: { language: 'es' } });
    expect(state.call).toMatchObject({ startedAt: at, caller: { number: null } });
    expect(said).toEqual(['Bienvenido.', '¿Habitaciones o recepción?']);
  });

  it('the step it begins at, with what is known by then', () => {
    const { path, steps } = call([], { from: { node: 'look', vars: { nights: 5, nobody: 1 } } });
    expect(path).toEqual(['look', 'bye']);
    expect(steps[0]!.effects[0]).toMatchObject({ kind: 'tool', input: { nights: 5 } });
    expect(steps[0]!.state.vars).toEqual({ offer: null, nights: 5 });
  });

  it('a step that is not there is a fault, not an exception', () => {
    const { end, happenings } = call([], { from: { node: 'nowhere' } });
    expect(end?.reason).toBe('fault');
    expect(happenings).toContainEqual(
      expect.objectContaining({ type: 'noted', entry: expect.objectContaining({ code: 'unknown_node' }) }),
    );
  });
});

describe('what tools find where nobody says', () => {
  it('is what a hotel would say', () => {
    const { said } = call([{ press: '1' }]);
    expect(said.find((text) => text.startsWith('We have rooms'))).toBe(
      'We have rooms for 2 nights from Tuesday, November 24: a double room at 120 euros a night or a double room with sea view at 150 euros a night.',
    );
  });
});
