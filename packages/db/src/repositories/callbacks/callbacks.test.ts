import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, testDatabase, testSchedule } from '@innline/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM, userActor } from '../../actor';
import { dueCallbacks } from '../../tenancy/index';

testDatabase();
const by = userActor({ id: 'user-1', name: 'Maria' });
const NOW = Date.UTC(2026, 10, 20, 11);
const at = (minutes: number) => new Date(NOW + minutes * 60_000);
let hotel: HotelFixture;

async function promise(more: { wanted?: number; departmentId?: string } = {}) {
  const booked = await hotel.db.callbacks.create({ number: '+34600000001', now: NOW, effectKey: newId(), by, ...more });
  if (booked.outcome !== 'booked') throw new Error(booked.outcome);
  return booked.callback;
}
const ended = { outcome: 'busy', rang: true, nextAttemptAt: at(5), at: at(0), memberName: null } as const;
const dueIds = async (now: Date) => (await dueCallbacks(now, 1_000)).map(({ id }) => id);

beforeAll(async () => {
  hotel = await createHotelFixture();
});

describe('a promised call back', () => {
  it('is due at its moment, not before, and travels as ids only', async () => {
    const { id } = await promise({ wanted: NOW + 600_000 });
    expect(await dueIds(at(9))).not.toContain(id);
    expect(await dueIds(at(10))).toContain(id);
    const row = (await dueCallbacks(at(10), 1_000)).find((due) => due.id === id);
    expect(row).toEqual({ id, hotelId: hotel.hotel.id });
  });

  it('is taken by one of many who try at once', async () => {
    const { id } = await promise();
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => hotel.db.callbacks.beginAttempt({ id, now: at(0) })),
    );
    expect(tries.filter((row) => row !== null)).toHaveLength(1);
    expect(await dueIds(at(1))).not.toContain(id);
    // whoever took it died: it is due again
    expect(await dueIds(at(15))).toContain(id);
  });

  it('keeps count of what rang, and is done by whoever spoke', async () => {
    const { id } = await promise();
    expect(await hotel.db.callbacks.endAttempt({ id, ...ended })).toMatchObject({
      ...{ attempts: 1, lastOutcome: 'busy', status: 'waiting', nextAttemptAt: at(5) },
    });
    const noDesk = { ...ended, outcome: 'no_desk', rang: false } as const;
    expect((await hotel.db.callbacks.endAttempt({ id, ...noDesk })).attempts).toBe(1);
    const answered = { ...ended, outcome: 'answered', memberName: 'Ana' } as const;
    expect(await hotel.db.callbacks.endAttempt({ id, ...answered })).toMatchObject({
      ...{ attempts: 2, status: 'done', doneBy: 'Ana', nextAttemptAt: null },
    });
  });

  it('settled in the middle of an attempt stays settled', async () => {
    const { id } = await promise();
    await hotel.db.callbacks.beginAttempt({ id, now: at(0) });
    await hotel.db.callbacks.settle({ id, status: 'cancelled', by });
    expect(await hotel.db.callbacks.endAttempt({ id, ...ended })).toMatchObject({ status: 'cancelled', attempts: 0 });
    await expect(hotel.db.callbacks.callNow({ id, by, now: at(0) })).rejects.toMatchObject({ code: 'conflict' });
    expect(await dueIds(at(600))).not.toContain(id);
  });

  it('can be asked for at once', async () => {
    const { id } = await promise({ wanted: NOW + 86_400_000 });
    expect(await hotel.db.callbacks.beginAttempt({ id, now: at(0) })).toBeNull();
    await hotel.db.callbacks.callNow({ id, by, now: at(0) });
    expect(await hotel.db.callbacks.beginAttempt({ id, now: at(0) })).toMatchObject({ id });
  });

  it('knows when its department opens', async () => {
    const schedule = await hotel.db.schedules.create({ name: 'Desk', schedule: testSchedule(), by: SYSTEM });
    const department = await hotel.db.departments.create({ name: 'Desk', scheduleId: schedule.id, by: SYSTEM });
    const saturday = Date.UTC(2026, 10, 21, 11);
    const opening = await hotel.db.callbacks.nextOpening({ departmentId: department.id, at: saturday });
    expect(new Date(opening!).toISOString()).toBe('2026-11-23T08:00:00.000Z');
    expect(await hotel.db.callbacks.nextOpening({ departmentId: null, at: saturday })).toBe(saturday);
  });
});
