import { forHotel, hotelSystem, type NoteSubject, SYSTEM } from '@innline/db';
import { newId } from '@innline/shared/ids';
import { publishedFlow } from '@innline/testkit/database';
import { beforeAll, expect, it } from 'vitest';
import { as, type House, house, member, testApp } from '@/testing/app';
import { tellCall } from '@/testing/calls';

testApp();

let here: House;
let callId: string;
beforeAll(async () => {
  here = await house();
  const flow = await publishedFlow(forHotel(here.hotel.id));
  callId = await tellCall({ hotelId: here.hotel.id, flowId: flow.id });
});

const record = (subject: NoteSubject | null, transcript: string) =>
  forHotel(here.hotel.id).recordings.create({
    ...{ id: newId(), callId, kind: 'note' as const, subject, transcript },
    ...{ storageKey: newId(), bytes: 1, durationMs: 4_000, channels: 1, peaks: [[0, 50]] },
  });

it('what callers recorded about an enquiry stands beside it, the oldest first', async () => {
  const { leads } = forHotel(here.hotel.id);
  const wedding = await leads.create({ interest: 'A wedding', number: '+34600111222', by: SYSTEM });
  const meeting = await leads.create({ interest: 'A meeting', number: '+34600111223', by: SYSTEM });
  await record({ kind: 'lead', reference: wedding.id }, 'Eighty guests');
  await record({ kind: 'lead', reference: wedding.id }, 'And a band');
  await record(null, 'About the call only');
  const rows = await (await as(here.owner)).hotel.leads({ hotelId: here.hotel.id });
  const words = Object.fromEntries(rows.map((row) => [row.id, row.voiceNotes.map(({ transcript }) => transcript)]));
  expect(words).toEqual({ [wedding.id]: ['Eighty guests', 'And a band'], [meeting.id]: [] });
  expect(rows.find(({ id }) => id === wedding.id)!.voiceNotes[0]).toMatchObject({
    durationMs: 4_000,
    peaks: [[0, 50]],
  });
});

it('a note about a request stands beside it, and the call’s page tells what it belongs to', async () => {
  const lost = { kind: 'lost_and_found', place: 'Bar', text: 'A scarf', callId } as const;
  const request = await hotelSystem(here.hotel.id).createRequest(lost);
  const note = await record({ kind: 'request', reference: request!.id }, 'It is blue');
  const { hotel, calls } = await as(here.owner);
  expect(await hotel.requests({ hotelId: here.hotel.id })).toMatchObject([{ voiceNotes: [{ id: note.id }] }]);
  const { playable } = await calls.detail({ hotelId: here.hotel.id, callId });
  expect(playable.find(({ id }) => id === note.id)).toMatchObject({ kind: 'note', noteOf: 'request' });
});

it('a note about a reservation is found by its code; a deleted one is gone', async () => {
  const { roomTypes, rooms, recordings } = forHotel(here.hotel.id);
  const type = await roomTypes.create({ code: 'DBL', name: 'Double', maxGuests: 2, baseRate: 9_000, by: SYSTEM });
  await rooms.create({ number: '101', floor: 1, roomTypeId: type.id, by: SYSTEM });
  const stay = { checkIn: '2030-11-24', checkOut: '2030-11-26', guests: 2, guestName: 'Ana' };
  const booked = await hotelSystem(here.hotel.id).createReservation(stay);
  if (booked.outcome !== 'booked') throw new Error('nothing was booked');
  const note = await record({ kind: 'reservation', reference: booked.reservation.confirmationCode }, 'A cot, please');
  const { hotel } = await as(here.owner);
  const listed = () => hotel.listReservations({ hotelId: here.hotel.id });
  expect(await listed()).toMatchObject([{ guestName: 'Ana', voiceNotes: [{ id: note.id }] }]);
  await recordings.remove({ id: note.id, by: SYSTEM });
  expect(await listed()).toMatchObject([{ guestName: 'Ana', voiceNotes: [] }]);
});

it('members who may not listen see none', async () => {
  const { hotel } = await as(await member(here, 'viewer'));
  const rows = await hotel.leads({ hotelId: here.hotel.id });
  expect(rows).toHaveLength(2);
  expect(rows.flatMap((row) => row.voiceNotes)).toEqual([]);
});
