import { describe, expect, it } from 'vitest';
import { isPolite, SimulatedAction } from './action';
import { heardWithin, spokenMs } from './heard';
import { simulate } from './simulate';
import { deskFlow } from './testing/flows';
import { World, WorldAnswer } from './world';

describe('an action', () => {
  it.each([
    [{ say: 'rooms' }],
    [{ say: '', rejected: true, confidence: 0 }],
    [{ press: '12*#', early: true }],
    [{ silence: 'deadline' }],
    [{ leaves: 'caller' }],
    [{ wait: 0.5 }],
    [{ hear: 'prompt' }],
    [{ interrupt: 'speech' }],
    [{ outcome: 'busy', output: { any: [1, null] } }],
    [{ fails: 'timeout' }],
  ])('%j is read as it is', (action) => expect(SimulatedAction.parse(action)).toEqual(action));

  it.each([
    [{ press: '' }],
    [{ press: '1a' }],
    [{ press: '1'.repeat(41) }],
    [{ say: 'x'.repeat(501) }],
    [{ say: 'x', confidence: 1.1 }],
    [{ say: 'x', by: 'telepathy' }],
    [{ wait: -1 }],
    [{ wait: Number.NaN }],
    [{ silence: 'forever' }],
    [{ say: 'x', press: '1' }],
    [{ event: { type: 'operator.hangup' } }],
    [{}],
    [null],
    ['press 1'],
  ])('%j is none', (action) => expect(SimulatedAction.safeParse(action).success).toBe(false));

  it('waits for its turn unless it is early or no caller’s', () => {
    expect(isPolite({ say: 'x' })).toBe(true);
    expect(isPolite({ leaves: 'caller' })).toBe(true);
    expect(isPolite({ press: '1', early: true })).toBe(false);
    expect(isPolite({ press: '1', early: false })).toBe(true);
    for (const action of [{ hear: 'prompt' }, { outcome: 'x' }, { fails: 'x' }, { wait: 1 }] as SimulatedAction[])
      expect(isPolite(action)).toBe(false);
  });
});

describe('the world', () => {
  it('is good where nothing is told, and refuses what is no answer', () => {
    expect(World.parse({})).toEqual({ nodes: {}, tools: {}, departments: {}, kinds: {} });
    for (const answer of [
      {},
      { outcome: 7 },
      { never: 'mind' },
      { outcome: 'x', fails: 'y' },
      { outcome: 'x', seconds: -1 },
    ])
      expect(WorldAnswer.safeParse(answer).success).toBe(false);
    expect(World.safeParse({ tools: { x: [] } }).success).toBe(false);
  });

  it('names that belong to every object are names like others', () => {
    const played = simulate(deskFlow(), {
      script: [{ press: '1' }],
      world: JSON.parse('{"nodes":{"__proto__":{"outcome":"none_available"},"constructor":{"fails":"x"}}}'),
    });
    expect(played.ok && played.path.at(-1)!.node).toBe('bye');
  });

  it('an answer takes the time it is told to take', () => {
    const seconds = (after: number) => {
      const played = simulate(deskFlow(), {
        script: [{ press: '1' }],
        world: { tools: { check_availability: { outcome: 'none_available', seconds: after } } },
      });
      return played.ok ? played.seconds : 0;
    };
    // longer than that the step says that it takes a moment, which is heard out
    expect(seconds(1.2) - seconds(0.2)).toBeCloseTo(1, 3);
  });

  it('what never answers is given up, what answers too late too', () => {
    for (const answer of [{ never: 'answers' as const }, { outcome: 'success', seconds: 600 }]) {
      const played = simulate(deskFlow(), { script: [{ press: '1' }], world: { kinds: { tool: answer } } });
      expect(played.ok && played.path.map(({ node }) => node)).toContain('ring');
    }
  });
});

describe('what was heard', () => {
  it('is whole words, none before the first, all at the end', () => {
    const text = 'Rooms or the desk?';
    expect(heardWithin(text, 0)).toBe('');
    expect(heardWithin(text, -50)).toBe('');
    expect(heardWithin(text, spokenMs(text) / 2)).toBe('Rooms or');
    expect(heardWithin(text, spokenMs(text))).toBe(text);
    expect(heardWithin(text, 99_999)).toBe(text);
    expect(heardWithin('', 10)).toBe('');
  });

  it('takes a moment even where nothing is said', () => expect(spokenMs('')).toBe(200));
});
