import { describe, expect, it } from 'vitest';
import { freshState, localMoment, move, type SimulatorState } from './state';

const after = (...moves: Parameters<typeof move>[1][]): SimulatorState => moves.reduce(move, freshState(7));
const press = (keys: string) => ({ type: 'act', action: { press: keys } }) as const;
const call = { at: Date.UTC(2026, 11, 24, 22, 10), does: [{ press: '1' }], again: [{ press: '9' }], words: ['a'] };
const show = { type: 'show', call, message: 'Goes round.', node: 'menu', now: 9, timeZone: 'Europe/Madrid' } as const;

describe('the simulator’s script', () => {
  it('grows by what is done, and forgets what lay ahead when something else is done', () => {
    const two = after(press('1'), press('2'));
    expect([two.script, two.position]).toEqual([[{ press: '1' }, { press: '2' }], 2]);
    const back = move(two, { type: 'go', to: 1 });
    expect([back.script.length, back.position]).toEqual([2, 1]);
    const other = move(back, press('3'));
    expect([other.script, other.position]).toEqual([[{ press: '1' }, { press: '3' }], 2]);
  });

  it('never leaves its own length', () => {
    expect(after(press('1'), { type: 'go', to: -4 }).position).toBe(0);
    expect(after(press('1'), { type: 'go', to: 4 }).position).toBe(1);
  });

  it('begins again with the same circumstances', () => {
    const state = after(
      { type: 'settings', settings: { callerNumber: '+1' } },
      { type: 'world', node: 'ring', way: { port: 'busy', answer: { outcome: 'busy' } } },
      press('1'),
      { type: 'restart', now: 8 },
    );
    expect(state).toMatchObject({ script: [], position: 0, now: 8, callerNumber: '+1' });
    expect(state.world.ring?.port).toBe('busy');
    expect(move(state, { type: 'world', node: 'ring', way: null }).world).toEqual({});
  });
});

describe('a problem that is shown', () => {
  it('is played from the start, at its own moment, in a world that goes well', () => {
    const state = after({ type: 'settings', settings: { begins: { node: 'menu', values: {} } } }, show);
    expect(state).toMatchObject({ position: 0, playing: true, begins: null, world: {}, moment: '2026-12-24T23:10' });
    expect(state.script).toHaveLength(3);
    expect(state.finding).toEqual({ message: 'Goes round.', node: 'menu', rounds: [1, 2] });
  });

  it('is called by whom it says, in what the hotel knows of them', () => {
    const caller = { number: null, name: 'Anna Lindberg', previousCalls: 3 };
    const state = after({ ...show, call: { ...call, caller } });
    expect(state).toMatchObject({ callerNumber: '', known: { name: 'Anna Lindberg', previousCalls: 3 } });
    expect(move(state, show).known).toEqual({ name: null, previousCalls: 0 });
  });

  it('begins where something has broken, with what is counted by then', () => {
    const broken = { ...call, from: { node: 'lane', vars: { tries: 2, name: 'Ana', nobody: null } } };
    expect(after({ ...show, call: broken }).begins).toEqual({
      node: 'lane',
      values: { 'vars.tries': '2', 'vars.name': 'Ana' },
    });
  });

  it('goes on by itself to its end, then stops', () => {
    let state = after(show);
    for (let tick = 0; tick < 5; tick++) state = move(state, { type: 'tick' });
    expect(state).toMatchObject({ position: 3, playing: false });
    expect(after(show, { type: 'tick' }, { type: 'stop' })).toMatchObject({ position: 1, playing: false });
  });

  it('is over once somebody does something of their own', () => {
    expect(after(show, { type: 'tick' }, press('2'))).toMatchObject({ finding: null, playing: false });
  });
});

it('writes a moment as the hotel’s clock shows it', () => {
  expect(localMoment(Date.UTC(2026, 6, 1, 22, 30), 'Europe/Madrid')).toBe('2026-07-02T00:30');
});
