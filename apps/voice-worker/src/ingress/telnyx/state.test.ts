import { describe, expect, it } from 'vitest';
import { type CarrierEffect, type CarrierEvent, MOST_STREAMS, newCarrierCall, reduce } from './state';

const whose = { hotelId: 'h', callId: 'c', role: 'caller' as const, legId: null, lineId: 'l' };

function run(events: readonly CarrierEvent[], from = newCarrierCall(whose)) {
  let state = from;
  const effects: CarrierEffect[] = [];
  for (const event of events) {
    const reduced = reduce(state, event);
    state = reduced.state;
    effects.push(...reduced.effects);
  }
  return { state, effects };
}

/** The same order for the same seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const out = [...items];
  let state = seed;
  for (let i = out.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

const LIFE: CarrierEvent[] = [
  { kind: 'initiated', callerName: 'Ana' },
  { kind: 'answered' },
  { kind: 'stream_broken', streamId: 's1' },
  { kind: 'stream_stopped', streamId: 's1' },
  { kind: 'stream_broken', streamId: 's2' },
  { kind: 'stream_stopped', streamId: 's3' },
  { kind: 'ended', cause: 'normal_clearing' },
];
const key = (effect: CarrierEffect) => JSON.stringify(effect);

describe('a call told about in any order, three times', () => {
  const thrice = LIFE.flatMap((event) => [event, event, event]);
  const inOrder = run(LIFE);

  it('comes to the same state, each effect at most once, the end exactly once: 1,000 orders', () => {
    for (let seed = 1; seed <= 1_000; seed++) {
      const order = shuffled(thrice, seed);
      const { state, effects } = run(order);
      expect(state).toEqual(inOrder.state);
      const keys = effects.map(key);
      expect(new Set(keys).size, `seed ${seed}`).toBe(keys.length);
      expect(keys.filter((each) => each.includes('"ended"'))).toHaveLength(1);
      // what comes after the end is not acted on, what comes before it is
      const until = order.findIndex(({ kind }) => kind === 'ended');
      const before = new Set(order.slice(0, until).map(({ kind }) => kind));
      expect(keys.includes(key({ kind: 'answer' }))).toBe(before.has('initiated'));
      expect(effects.at(-1)).toEqual({ kind: 'ended', cause: 'normal_clearing' });
    }
  });

  it('does everything when it comes as it happened', () => {
    expect(inOrder.effects.map(({ kind }) => kind)).toEqual([
      ...['answer', 'stream_again', 'look_again', 'stream_again', 'look_again', 'ended'],
    ]);
  });
});

it('nothing follows once we are done with the call, but its end', () => {
  const { effects } = run([{ kind: 'let_go' }, ...LIFE]);
  expect(effects).toEqual([{ kind: 'ended', cause: 'normal_clearing' }]);
});

it('a leg we dialled is not answered by us', () => {
  const dialled = newCarrierCall({ ...whose, role: 'staff', legId: 'leg' });
  const { effects } = run([{ kind: 'initiated', callerName: null }, { kind: 'answered' }], dialled);
  expect(effects).toEqual([{ kind: 'picked_up' }]);
});

describe('a caller who was given to a leg', () => {
  const given: CarrierEvent[] = [
    { kind: 'taken', workerId: 'w', streamId: 's1' },
    { kind: 'given', legId: 'leg' },
    { kind: 'stream_stopped', streamId: 's1' },
  ];
  const back = (again: boolean): CarrierEvent => ({ kind: 'given_back', legId: 'leg', again });

  it('is not streamed to us again while it rings, but when nobody answers, once', () => {
    const { effects } = run([...given, { kind: 'stream_broken', streamId: 's1' }, back(true), back(true)]);
    expect(effects).toEqual([{ kind: 'begin' }, { kind: 'stream_again', streamId: 's1' }]);
  });

  it('keeps the stream they have where the carrier refused', () => {
    expect(run([...given.slice(0, 2), back(false)]).effects).toEqual([{ kind: 'begin' }]);
  });

  it('is left alone when they have hung up meanwhile, or were never given', () => {
    const over: CarrierEvent = { kind: 'ended', cause: 'normal_clearing' };
    expect(run([...given, over, back(true)]).effects).not.toContainEqual(expect.objectContaining({ streamId: 's1' }));
    expect(run([back(true)]).effects).toEqual([]);
  });
});

it('gives up a line that breaks again and again', () => {
  const breaks = Array.from({ length: MOST_STREAMS + 2 }, (_, i) => ({
    kind: 'stream_broken' as const,
    streamId: `s${i}`,
  }));
  const kinds = run(breaks).effects.map(({ kind }) => kind);
  expect(kinds).toEqual([...Array(MOST_STREAMS).fill('stream_again'), 'give_up']);
});

it('begins with whoever has its audio first, and goes on with whoever has it next', () => {
  const taken = (workerId: string, streamId: string): CarrierEvent => ({ kind: 'taken', workerId, streamId });
  const { state, effects } = run([taken('a', 's1'), taken('a', 's1'), taken('a', 's2'), taken('b', 's3')]);
  expect(effects).toEqual([{ kind: 'begin' }]);
  expect(state).toMatchObject({ holder: 'b', stream: 's3' });
});

it('gives back the very same state for what is known', () => {
  const { state } = run(LIFE);
  for (const event of LIFE) expect(reduce(state, event)).toEqual({ state, effects: [] });
  for (const event of LIFE) expect(reduce(state, event).state).toBe(state);
});
