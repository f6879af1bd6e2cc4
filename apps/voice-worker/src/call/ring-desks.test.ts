import { newId } from '@innline/shared/ids';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Services } from '../services';
import { FakeMedia } from '../testing/fakes';
import { ringDesks } from './ring-desks';
import { TransferDesk } from './transfers';

const setup = () => {
  const present = new Set<string>();
  const talking = new Set<string>();
  const known = { present: true };
  const transfers = new TransferDesk();
  const desks = { present: async () => (known.present ? present : null), talking: async () => talking };
  const told: string[] = [];
  const abort = new AbortController();
  const ring = (userIds: string[], strategy: 'all' | 'in_order' = 'all', secondsPerMember = 10) =>
    ringDesks(
      {
        ...{ transfer: 't', hotelId: 'h', callId: 'c', userIds, seconds: 20, signal: abort.signal },
        tell: (ids, seconds) => void told.push(`${ids.join('+')} ${seconds}`),
      },
      { ringStrategy: strategy, secondsPerMember },
      { transfers, desks } as unknown as Services,
    );
  const answer = (userId: string) =>
    transfers.answer(
      't',
      { id: newId(), userId, userName: userId, media: new FakeMedia() },
      { hotelId: 'h', callId: 'c' },
    );
  return { present, talking, known, transfers, told, abort, ring, answer };
};
let t: ReturnType<typeof setup>;

beforeEach(() => {
  vi.useFakeTimers();
  t = setup();
});
afterEach(() => vi.useRealTimers());
const after = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('all desks at once', () => {
  it('rings whoever is at a desk page and is free; the first answer wins', async () => {
    for (const id of ['ana', 'ben', 'eva']) t.present.add(id);
    t.talking.add('ben');
    const ringing = t.ring(['ana', 'ben', 'eva', 'away']);
    await after(1_000);
    expect(t.told).toEqual(['ana+eva 20']);
    expect(t.answer('eva')).toBe(true);
    expect(await ringing).toMatchObject({ leg: { userId: 'eva' } });
    expect(t.answer('ana')).toBe(false);
  });

  it('nobody answers in time', async () => {
    t.present.add('ana');
    const ringing = t.ring(['ana']);
    await after(20_000);
    expect(await ringing).toEqual({ outcome: 'no_answer' });
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rings a desk that is opened meanwhile', async () => {
    t.present.add('ana');
    const ringing = t.ring(['ana', 'eva']);
    await after(5_000);
    t.present.add('eva');
    await after(1_000);
    expect(t.told.map((line) => line.split(' ')[0])).toEqual(['ana', 'ana+eva']);
    t.abort.abort();
    expect(await ringing).toEqual({ outcome: 'cancelled' });
  });

  it('nobody is at a desk: not rung at all, after the time of a reload', async () => {
    const ringing = t.ring(['ana']);
    await after(3_500);
    expect(await ringing).toEqual({ outcome: 'no_answer', why: 'nobody_there' });
    expect(t.told).toEqual([]);
  });

  it('survives a page that is reloaded, not one that is closed', async () => {
    t.present.add('ana');
    const ringing = t.ring(['ana']);
    await after(1_000);
    t.present.clear();
    await after(2_000);
    t.present.add('ana');
    await after(2_000);
    t.present.clear();
    await after(4_000);
    expect(await ringing).toEqual({ outcome: 'no_answer', why: 'nobody_there' });
  });

  it('everybody at a desk speaks with a caller: busy at once; so is who begins to meanwhile', async () => {
    t.present.add('ana');
    t.talking.add('ana');
    const first = t.ring(['ana', 'away']);
    await after(0);
    expect(await first).toEqual({ outcome: 'busy' });
    t.talking.clear();
    const second = t.ring(['ana']);
    await after(3_000);
    t.talking.add('ana');
    await after(600);
    expect(await second).toEqual({ outcome: 'busy' });
  });

  it('is declined when everybody who is rung has declined', async () => {
    for (const id of ['ana', 'eva']) t.present.add(id);
    const ringing = t.ring(['ana', 'eva', 'away']);
    await after(100);
    t.transfers.decline('t', 'stranger', 'c');
    t.transfers.decline('t', 'ana', 'c');
    await after(100);
    expect(t.told.at(-1)).toBe('eva 20');
    t.transfers.decline('t', 'eva', 'c');
    await after(0);
    expect(await ringing).toEqual({ outcome: 'declined' });
    expect(t.transfers.isRinging('t', { hotelId: 'h', callId: 'c' })).toBe(false);
  });

  it('rings everybody while Redis is away', async () => {
    t.known.present = false;
    const ringing = t.ring(['ana', 'eva']);
    await after(100);
    expect(t.told).toEqual(['ana+eva 20']);
    t.answer('ana');
    expect(await ringing).toMatchObject({ leg: { userId: 'ana' } });
  });
});

describe('one desk after the other', () => {
  it('rings each its time, and leaves out who is not there', async () => {
    for (const id of ['ana', 'eva']) t.present.add(id);
    const ringing = t.ring(['ana', 'away', 'eva'], 'in_order', 10);
    await after(10_500);
    expect(t.told).toEqual(['ana 10', 'eva 10']);
    // whoever was rung before is not rung any more, but may still be quicker
    t.answer('eva');
    expect(await ringing).toMatchObject({ leg: { userId: 'eva' } });
  });

  it('a refusal rings the next at once; the outcome is what says most', async () => {
    for (const id of ['ana', 'eva']) t.present.add(id);
    const ringing = t.ring(['ana', 'eva'], 'in_order', 10);
    await after(1_000);
    t.transfers.decline('t', 'ana', 'c');
    await after(100);
    expect(t.told).toEqual(['ana 10', 'eva 10']);
    await after(10_000);
    expect(await ringing).toEqual({ outcome: 'declined' });
  });

  it('stops for a caller who leaves', async () => {
    for (const id of ['ana', 'eva']) t.present.add(id);
    const ringing = t.ring(['ana', 'eva'], 'in_order', 10);
    await after(1_000);
    t.abort.abort();
    expect(await ringing).toEqual({ outcome: 'cancelled' });
    await after(20_000);
    expect(t.told).toEqual(['ana 10']);
  });
});
