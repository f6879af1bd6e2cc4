import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, testDatabase, testSchedule } from '@innline/testkit/database';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../actor';
import { prisma } from '../client';
import { addDays } from '../dates';
import { type HotelSystem, hotelSystem } from './index';

testDatabase();

const by = SYSTEM;
const NOW = Date.UTC(2026, 10, 20, 11);
const stay = { checkIn: '2026-11-24', checkOut: '2026-11-26', guests: 2 };

let fixture: HotelFixture;
let system: HotelSystem;
let double: { id: string };
let suite: { id: string };

/** Two doubles and a suite. */
beforeEach(async () => {
  fixture = await createHotelFixture();
  system = hotelSystem(fixture.hotel.id);
  const { roomTypes, rooms } = fixture.db;
  double = await roomTypes.create({ code: 'DBL', name: 'Garden double', maxGuests: 2, baseRate: 10_000, by });
  suite = await roomTypes.create({ code: 'STE', name: 'Harbour suite', maxGuests: 4, baseRate: 25_000, by });
  for (const number of ['101', '102']) await rooms.create({ number, floor: 1, roomTypeId: double.id, by });
  await rooms.create({ number: '201', floor: 2, roomTypeId: suite.id, by });
});

const book = (fields: object = {}) => system.createReservation({ ...stay, guestName: 'Ana Ruiz', ...fields });
const booked = async (fields: object = {}) => {
  const result = await book(fields);
  if (result.outcome !== 'booked') throw new Error(result.outcome);
  return result.reservation;
};
const free = async (dates: object = {}) =>
  Object.fromEntries(
    (await system.availability({ ...stay, guests: 1, ...dates })).map(({ code, free }) => [code, free]),
  );

describe('availability', () => {
  it('counts reservations without a room, other people’s nights, and rooms out of order', async () => {
    expect(await free()).toEqual({ DBL: 2, STE: 1 });
    await booked();
    expect(await free()).toEqual({ DBL: 1, STE: 1 });
    expect(await free({ checkIn: '2026-11-26', checkOut: '2026-11-27' })).toEqual({ DBL: 2, STE: 1 });
    expect(await free({ checkIn: '2026-11-23', checkOut: '2026-11-24' })).toEqual({ DBL: 2, STE: 1 });
    expect(await free({ checkIn: '2026-11-25', checkOut: '2026-11-28' })).toEqual({ DBL: 1, STE: 1 });
    const [, second] = await fixture.db.rooms.list();
    await fixture.db.rooms.update({ id: second!.id, inService: false, by });
    expect(await free()).toEqual({ STE: 1 });
  });

  it('takes the room somebody was given, not the one they booked', async () => {
    const reservation = await booked();
    const rooms = await fixture.db.rooms.list();
    await fixture.db.reservations.update({ id: reservation.id, roomId: rooms[2]!.id, by });
    expect(await free()).toEqual({ DBL: 2 });
  });

  it('offers only rooms with beds for everybody, the cheapest first, or the kind asked for', async () => {
    const codes = async (query: object) => (await system.availability({ ...stay, ...query })).map(({ code }) => code);
    expect(await codes({})).toEqual(['DBL', 'STE']);
    expect(await codes({ guests: 3 })).toEqual(['STE']);
    expect(await codes({ guests: 5 })).toEqual([]);
    expect(await codes({ roomType: 'ste' })).toEqual(['STE']);
    expect(await codes({ roomType: 'a garden room' })).toEqual(['DBL']);
    expect(await codes({ roomType: 'igloo' })).toEqual([]);
    await expect(system.availability({ ...stay, checkOut: stay.checkIn })).rejects.toMatchObject({
      code: 'bad_request',
    });
  });
});

describe('prices', () => {
  it('takes the narrowest rate of each night', async () => {
    const rate = (name: string, from: string, to: string, amount: number, weekdays: string[] = []) =>
      fixture.db.rates.create({ roomTypeId: double.id, name, from, to, weekdays, amount, by });
    await rate('Winter', '2026-11-01', '2027-02-28', 9_000);
    await rate('Weekend', '2026-11-01', '2027-02-28', 12_000, ['fri', 'sat']);
    await rate('Congress', '2026-11-28', '2026-11-28', 20_000);
    const offer = await system.quote({ checkIn: '2026-11-26', checkOut: '2026-11-30', guests: 2, roomType: 'DBL' });
    expect(offer!.nights.map(({ date, amount, rate }) => [date, amount, rate])).toEqual([
      ['2026-11-26', 9_000, 'Winter'],
      ['2026-11-27', 12_000, 'Weekend'],
      ['2026-11-28', 20_000, 'Congress'],
      ['2026-11-29', 9_000, 'Winter'],
    ]);
    expect(offer).toMatchObject({ total: 50_000, currency: 'EUR' });
    const suiteOffer = await system.quote({ ...stay, roomType: 'STE' });
    expect(suiteOffer).toMatchObject({ total: 50_000, nights: [{ rate: null }, { rate: null }] });
  });

  it('asks for the price it quoted', async () => {
    const offer = await system.quote(stay);
    expect((await booked()).total).toBe(offer!.total);
  });
});

describe('booking', () => {
  it('sells the last room once, whoever tries at the same time', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => book({ guestName: `Guest ${index}`, roomType: 'STE' })),
    );
    expect(results.filter(({ outcome }) => outcome === 'booked')).toHaveLength(1);
    expect(results.filter(({ outcome }) => outcome === 'none_available')).toHaveLength(19);
    expect(await free()).toEqual({ DBL: 2 });
  });

  it('does once what an effect asks for twenty times at once', async () => {
    const effectKey = `${newId()}:7:0`;
    const results = await Promise.all(Array.from({ length: 20 }, () => booked({ effectKey })));
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(await free()).toEqual({ DBL: 1, STE: 1 });
  });

  it('never has more guests than rooms, whatever is booked, moved and cancelled at once', async () => {
    const from = fc.integer({ min: 0, max: 5 });
    const action = fc.record({
      from,
      nights: fc.integer({ min: 1, max: 4 }),
      kind: fc.constantFrom('book', 'move', 'cancel'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(action, { minLength: 4, maxLength: 12 }), async (actions) => {
        await prisma().reservation.deleteMany({ where: { hotelId: fixture.hotel.id } });
        const first = await booked({ guests: 1 });
        await Promise.all(
          actions.map(async ({ from, nights, kind }) => {
            const checkIn = addDays('2026-12-01', from);
            const dates = { checkIn, checkOut: addDays(checkIn, nights) };
            if (kind === 'book') return book({ ...dates, guests: 1 });
            if (kind === 'cancel') return system.cancelReservation({ idOrCode: first.id, by });
            return fixture.db.reservations.update({ id: first.id, ...dates, by }).catch((error: unknown) => error);
          }),
        );
        const stays = await fixture.db.reservations.list();
        for (let day = 0; day < 12; day++) {
          const night = addDays('2026-12-01', day);
          for (const [type, rooms] of [
            [double.id, 2],
            [suite.id, 1],
          ] as const) {
            const there = stays.filter(
              (stay) =>
                stay.status === 'booked' && stay.roomType.id === type && stay.checkIn <= night && night < stay.checkOut,
            );
            expect(there.length).toBeLessThanOrEqual(rooms);
          }
        }
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('writes it into the audit log, without the guest’s name', async () => {
    const { id, confirmationCode } = await booked();
    const [entry] = await fixture.db.audit.list({ subjectId: id });
    expect(entry!.summary).toContain(confirmationCode);
    expect(entry!.summary).not.toContain('Ana');
  });

  it('cancels once, by id or by code, and frees the room', async () => {
    const { id, confirmationCode } = await booked();
    const cancel = (idOrCode: string) => system.cancelReservation({ idOrCode, by });
    expect(await cancel(`${confirmationCode.slice(0, 2)} ${confirmationCode.slice(2)}`)).toMatchObject({
      outcome: 'cancelled',
    });
    expect(await cancel(id)).toMatchObject({ outcome: 'already' });
    expect(await cancel('ZZ9999')).toEqual({ outcome: 'not_found' });
    expect(await free()).toEqual({ DBL: 2, STE: 1 });
  });
});

describe('changing a reservation', () => {
  it('refuses nights and rooms that are not free', async () => {
    const { reservations, rooms } = fixture.db;
    const [first] = await rooms.list();
    const one = await booked();
    const two = await booked({ checkIn: '2026-11-26', checkOut: '2026-11-28' });
    await reservations.update({ id: one.id, roomId: first!.id, by });
    await reservations.update({ id: two.id, roomId: first!.id, by });
    const clash = reservations.update({ id: one.id, checkOut: '2026-11-27', by });
    await expect(clash).rejects.toMatchObject({ code: 'conflict' });
    await booked({ checkIn: '2026-11-26', checkOut: '2026-11-28', roomType: 'DBL' });
    const full = reservations.update({ id: one.id, checkOut: '2026-11-27', roomId: null, by });
    await expect(full).rejects.toMatchObject({ code: 'conflict' });
    expect(await reservations.get(one.id)).toMatchObject({ checkOut: '2026-11-26', room: { number: '101' } });
  });
});

describe('finding', () => {
  const find = (query: object) => system.findReservation({ now: NOW, ...query });
  const codes = async (query: object) => (await find(query)).map(({ confirmationCode }) => confirmationCode);

  it('finds by code, written, said or keyed on a telephone', async () => {
    const { id, confirmationCode } = await booked();
    await prisma().reservation.update({ where: { id }, data: { confirmationCode: 'KR4729' } });
    expect(confirmationCode).toMatch(/^[ACHKLRWXY]{2}[2345679]{4}$/);
    for (const code of ['KR4729', 'kr 4729', 'K-R-4729', '574729']) expect(await codes({ code })).toEqual(['KR4729']);
    expect(await codes({ code: '999999' })).toEqual([]);
  });

  it('finds by name and date, forgiving accents and one slip', async () => {
    const first = await booked({ guestName: 'María García López' });
    const later = await booked({ guestName: 'Pedro García', checkIn: '2026-12-01', checkOut: '2026-12-02' });
    expect(await codes({ guestName: 'garcia' })).toEqual([first.confirmationCode, later.confirmationCode]);
    expect(await codes({ guestName: 'Garzia', checkIn: '2026-12-01' })).toEqual([later.confirmationCode]);
    expect(await codes({ guestName: 'maria lopez' })).toEqual([first.confirmationCode]);
    expect(await codes({ guestName: 'Smith' })).toEqual([]);
  });

  it('finds by number what has not ended, cancelled ones only where there is nothing else', async () => {
    const guestNumber = '+34600111222';
    const past = { checkIn: '2026-11-10', checkOut: '2026-11-12' };
    await booked({ guestNumber, ...past });
    const next = await booked({ guestNumber });
    expect(await codes({ number: guestNumber })).toEqual([next.confirmationCode]);
    await system.cancelReservation({ idOrCode: next.id, by });
    expect(await find({ number: guestNumber })).toMatchObject([{ status: 'cancelled' }]);
  });
});

describe('callers', () => {
  it('knows who has called and stayed before', async () => {
    const number = '+34600333444';
    expect(await system.callerHistory({ number, now: NOW })).toMatchObject({
      calls: 0,
      reservations: 0,
      upcoming: null,
      name: null,
    });
    const next = await booked({ guestNumber: number });
    await booked({ guestNumber: number, checkIn: '2026-11-01', checkOut: '2026-11-03' });
    await system.createLead({ number, interest: 'wedding' });
    expect(await system.callerHistory({ number, now: NOW })).toMatchObject({
      name: 'Ana Ruiz',
      reservations: 2,
      upcoming: { confirmationCode: next.confirmationCode },
      lastStay: { checkIn: '2026-11-01' },
      openLeads: 1,
    });
  });

  it('notes an enquiry once per effect', async () => {
    const effectKey = `${newId()}:1:0`;
    const leads = await Promise.all(Array.from({ length: 8 }, () => system.createLead({ interest: 'spa', effectKey })));
    expect(new Set(leads.map(({ id }) => id)).size).toBe(1);
    expect(await fixture.db.leads.list()).toHaveLength(1);
  });
});

describe('calls back', () => {
  // 2026-11-20 is a Friday; Madrid is one hour ahead of UTC
  const due = async (input: object) => {
    const result = await system.scheduleCallback({ number: '+34600555666', now: NOW, ...input });
    return result.outcome === 'booked' ? result.callback.dueAt.toISOString() : result.outcome;
  };

  it('comes at the department’s next opening', async () => {
    const { schedules, departments } = fixture.db;
    const schedule = await schedules.create({ name: 'Office', schedule: testSchedule(), by });
    const spa = await departments.create({ name: 'Spa', scheduleId: schedule.id, by });
    const departmentId = spa.id;
    expect(await due({ departmentId })).toBe('2026-11-20T11:00:00.000Z');
    expect(await due({ departmentId, now: Date.UTC(2026, 10, 20, 18) })).toBe('2026-11-23T08:00:00.000Z');
    expect(await due({ departmentId, wanted: Date.UTC(2026, 10, 21, 10) })).toBe('2026-11-23T08:00:00.000Z');
    expect(await due({ departmentId, wanted: Date.UTC(2026, 10, 24, 10) })).toBe('2026-11-24T10:00:00.000Z');
    expect(await due({})).toBe('2026-11-20T11:00:00.000Z');
  });

  it('is not promised to who does not want calls, nor where nobody ever is', async () => {
    const empty = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
    const schedule = await fixture.db.schedules.create({
      name: 'Never',
      schedule: { ...testSchedule(), weekly: empty },
      by,
    });
    const closed = await fixture.db.departments.create({ name: 'Closed', scheduleId: schedule.id, by });
    expect(await due({ departmentId: closed.id })).toBe('never_open');
    await fixture.db.doNotCall.add({ number: '+34 600 555 666', by });
    expect(await due({})).toBe('do_not_call');
  });

  it('is settled by one person', async () => {
    const { callbacks } = fixture.db;
    const result = await system.scheduleCallback({ number: '+34600555666', now: NOW });
    const { id } = result.outcome === 'booked' ? result.callback : { id: '' };
    const settle = (name: string, status: 'done' | 'cancelled') =>
      callbacks.settle({ id, status, by: { actor: `user:${name}`, name } });
    const settled = await Promise.allSettled([settle('Ana', 'done'), settle('Jon', 'cancelled')]);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await callbacks.list({ status: 'waiting' })).toEqual([]);
  });
});
