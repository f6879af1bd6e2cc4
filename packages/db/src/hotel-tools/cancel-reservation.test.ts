import { exampleFacts } from '@innline/flow';
import { newId } from '@innline/shared/ids';
import { createHotelFixture, type HotelFixture, testDatabase } from '@innline/testkit/database';
import { beforeAll, expect, it } from 'vitest';
import { SYSTEM } from '../actor';
import { HOTEL_TOOLS } from './index';

testDatabase();
const by = SYSTEM;
let hotel: HotelFixture;
let typeId: string;

beforeAll(async () => {
  hotel = await createHotelFixture();
  const type = await hotel.db.roomTypes.create({ code: 'double', name: 'Double', maxGuests: 2, baseRate: 10_000, by });
  typeId = type.id;
  await hotel.db.rooms.create({ number: '214', floor: 2, roomTypeId: typeId, by });
}, 30_000);

const cancel = (code: string, guestName: string | null = null) => {
  const facts = exampleFacts();
  const call = { ...facts, hotel: { ...facts.hotel, id: hotel.hotel.id } };
  return HOTEL_TOOLS.cancel_reservation({ code, guestName }, { facts: call, now: facts.startedAt, effectKey: newId() });
};

it('cancels once for the right name, and frees the room', async () => {
  const stay = { checkIn: '2031-05-02', checkOut: '2031-05-04', guests: 2, guestName: 'Ana Ruiz', roomType: typeId };
  const booked = await hotel.db.reservations.create({ ...stay, by });
  if (booked.outcome !== 'booked') throw new Error(booked.outcome);
  const code = booked.reservation.confirmationCode;
  expect(await cancel('NOSUCH1')).toEqual({ outcome: 'not_found', output: { reservation: null } });
  expect(await cancel(code, 'Peter Smith')).toMatchObject({ outcome: 'not_found' });
  const first = await cancel(code, 'ana ruiz');
  expect(first).toMatchObject({ outcome: 'success', output: { reservation: { status: 'cancelled' } } });
  expect(await cancel(code, 'Ana Ruiz')).toEqual(first);
  expect(await hotel.db.reservations.create({ ...stay, by })).toMatchObject({ outcome: 'booked' });
});
