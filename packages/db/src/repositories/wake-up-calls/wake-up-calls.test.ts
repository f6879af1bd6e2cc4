import { exampleFacts } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, testDatabase } from '@innline/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM, userActor } from '../../actor';
import { HOTEL_TOOLS, hotelSystem } from '../../index';
import { dueWakeUpCalls } from '../../tenancy/index';

testDatabase();
const by = userActor({ id: 'user-1', name: 'Maria' });
// a Friday, 12:00 in Madrid
const NOW = Date.UTC(2026, 10, 20, 11);
const at = (minutes: number) => new Date(NOW + minutes * 60_000);
let hotel: HotelFixture;

beforeAll(async () => {
  hotel = await createHotelFixture();
  const type = await hotel.db.roomTypes.create({
    code: 'double',
    name: 'Double',
    maxGuests: 2,
    baseRate: 10_000,
    by: SYSTEM,
  });
  await hotel.db.rooms.create({ number: '214', floor: 2, roomTypeId: type.id, by: SYSTEM });
});

async function wake() {
  const input = { room: '214', number: '+34600000001', language: 'es', at: NOW, effectKey: newId() };
  return (await hotelSystem(hotel.hotel.id).scheduleWakeUpCall(input))!;
}
const dueIds = async (now: Date) => (await dueWakeUpCalls(now, 1_000)).map(({ id }) => id);
const requestsOf = async () => (await hotel.db.requests.list()).filter(({ kind }) => kind === 'wake_up');

describe('the tool', () => {
  const nothing = { date: null, room: null, number: null, language: null };
  const context = (number: string | null = '+34600111222', effectKey = newId()) => {
    const facts = exampleFacts();
    const { id, timeZone } = hotel.hotel;
    const call = { ...facts, callId: null as never, caller: { ...facts.caller, number } };
    return { facts: { ...call, hotel: { ...facts.hotel, id, timeZone } }, now: NOW, language: 'es', effectKey };
  };
  const row = async (output: unknown) => hotel.db.wakeUpCalls.get((output as { wakeUpId: string }).wakeUpId);

  it('sets it once however often the effect is repeated, in the call’s language and for the number that calls', async () => {
    const given = context();
    const first = await HOTEL_TOOLS.wake_up_call({ ...nothing, time: '07:00', room: '214' }, given);
    expect(await HOTEL_TOOLS.wake_up_call({ ...nothing, time: '07:00', room: '214' }, given)).toEqual(first);
    expect(first.outcome).toBe('success');
    expect(await row(first.output)).toMatchObject({
      ...{ room: '214', number: '+34600111222', language: 'es', state: 'waiting', tries: 0 },
      at: new Date('2026-11-21T06:00:00Z'),
    });
  });

  it.each([
    ['later today', { time: '12:30' }, '2026-11-20T11:30:00.000Z'],
    ['on a day', { time: '06:15', date: '2026-12-24' }, '2026-12-24T05:15:00.000Z'],
    ['this very minute is tomorrow', { time: '12:00' }, '2026-11-21T11:00:00.000Z'],
  ])('%s', async (_, input, moment) => {
    const { output } = await HOTEL_TOOLS.wake_up_call({ ...nothing, ...input }, context());
    expect((await row(output)).at.toISOString()).toBe(moment);
  });

  it.each([
    ['a time that is over', { time: '11:00', date: '2026-11-20' }, 'past'],
    ['a room there is not', { time: '07:00', room: '9999' }, 'unknown_room'],
  ])('%s is refused', async (_, input, outcome) => {
    expect(await HOTEL_TOOLS.wake_up_call({ ...nothing, ...input }, context())).toMatchObject({
      ...{ outcome, output: { wakeUpId: null } },
    });
  });

  it('nobody to wake and a number that may not be called are refused with a reason', async () => {
    const time = { ...nothing, time: '07:00' };
    await expect(HOTEL_TOOLS.wake_up_call(time, context(null))).rejects.toMatchObject({ code: 'bad_request' });
    await hotel.db.doNotCall.add({ number: '+34600000009', by });
    const refused = HOTEL_TOOLS.wake_up_call({ ...time, number: '+34600000009' }, context());
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a wake-up call', () => {
  it('is due at its moment, not before, and travels as ids only', async () => {
    const { id } = await wake();
    expect(await dueIds(at(-1))).not.toContain(id);
    const row = (await dueWakeUpCalls(at(0), 1_000)).find((due) => due.id === id);
    expect(row).toEqual({ id, hotelId: hotel.hotel.id });
  });

  it('is begun by one of many who try at once, and again when that one died', async () => {
    const { id } = await wake();
    const tries = await Promise.all(Array.from({ length: 8 }, () => hotel.db.wakeUpCalls.beginTry({ id, now: at(0) })));
    expect(tries.filter((row) => row !== null)).toMatchObject([{ id, tries: 1 }]);
    expect(await dueIds(at(1))).not.toContain(id);
    expect(await hotel.db.wakeUpCalls.beginTry({ id, now: at(2) })).toMatchObject({ tries: 2 });
  });

  it('that reached nobody becomes one request for staff, however often that is noted', async () => {
    const { id } = await wake();
    await hotel.db.wakeUpCalls.beginTry({ id, now: at(0) });
    const before = (await requestsOf()).length;
    const missed = { id, outcome: 'no_answer' as const };
    expect(await hotel.db.wakeUpCalls.endTry({ ...missed, nextTryAt: at(3) })).toMatchObject({ state: 'waiting' });
    expect(await requestsOf()).toHaveLength(before);
    const last = await hotel.db.wakeUpCalls.endTry({ ...missed, nextTryAt: null });
    expect(last).toMatchObject({ state: 'unanswered', lastOutcome: 'no_answer', nextTryAt: null });
    await hotel.db.wakeUpCalls.endTry({ ...missed, nextTryAt: null });
    const told = await requestsOf();
    expect(told).toHaveLength(before + 1);
    expect(told[0]).toMatchObject({ place: '214', status: 'open', number: '+34600000001' });
    expect(told[0]!.text).toBe('Wake-up unanswered at 12:00: the guest did not answer. Please wake the guest.');
    await expect(hotel.db.wakeUpCalls.cancel({ id, by })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('cancelled in the middle of a try stays cancelled, and nobody is told', async () => {
    const { id } = await wake();
    await hotel.db.wakeUpCalls.beginTry({ id, now: at(0) });
    const before = (await requestsOf()).length;
    expect(await hotel.db.wakeUpCalls.cancel({ id, by })).toMatchObject({ state: 'cancelled', settledBy: 'Maria' });
    expect(await hotel.db.wakeUpCalls.cancel({ id, by })).toMatchObject({ state: 'cancelled' });
    const end = await hotel.db.wakeUpCalls.endTry({ id, outcome: 'no_answer', nextTryAt: null });
    expect(end.state).toBe('cancelled');
    expect(await requestsOf()).toHaveLength(before);
    expect(await dueIds(at(600))).not.toContain(id);
    const entries = await hotel.db.audit.list({ subject: 'wake_up_call' });
    expect(
      entries.filter(({ subjectId, action }) => subjectId === id && action === 'wake_up_call.cancel'),
    ).toHaveLength(1);
  });

  it('that was answered is done', async () => {
    const { id } = await wake();
    const done = await hotel.db.wakeUpCalls.endTry({ id, outcome: 'answered', nextTryAt: null });
    expect(done).toMatchObject({ state: 'done', nextTryAt: null });
    expect(await hotel.db.wakeUpCalls.list({ state: 'done' })).toMatchObject([{ id }]);
  });
});
