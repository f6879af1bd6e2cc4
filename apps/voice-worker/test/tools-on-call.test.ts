import { hotelSystem, SYSTEM } from '@innline/db';
import { join, loudness, silence } from '@innline/testkit/caller';
import { flowOf } from '@innline/testkit/worker';
import { beforeAll, expect, it } from 'vitest';
import { house } from './setup';
import { spoken } from './speak';

const here = house();
const WAIT = { timeout: 20_000 };

/** A line whose flow does one thing and says how it ended. */
async function line(tool: string, input: Record<string, string>, ports: string[]) {
  const ends = ports.map((id) => ({ id: `to_${id}`, type: 'hangup', config: { text: {}, outcome: id } }));
  const flow = flowOf(
    [{ id: 'start', type: 'trigger' }, { id: 'do', type: 'tool', config: { tool, input } }, ...ends],
    ['start.start > do', ...ports.map((id) => `do.${id} > to_${id}`)],
  );
  return (await here.publish(flow)).lineId;
}

let reservation: { id: string; confirmationCode: string };
beforeAll(async () => {
  const { db, hotel } = here.hotel;
  const type = await db.roomTypes.create({ code: 'DBL', name: 'Double', maxGuests: 2, baseRate: 9_000, by: SYSTEM });
  await db.rooms.create({ number: '101', floor: 1, roomTypeId: type.id, by: SYSTEM });
  const stay = { checkIn: '2030-11-24', checkOut: '2030-11-26', guests: 2, guestName: 'Ana' };
  const booked = await hotelSystem(hotel.id).createReservation(stay);
  if (booked.outcome !== 'booked') throw new Error('nothing was booked');
  reservation = booked.reservation;
});

it('a voice note ends on # and lies with the reservation and the call', async () => {
  const { confirmationCode: reference } = reservation;
  const say = await spoken(here.worker.services.speech, 'Please put a cot into our room');
  const caller = await here.call(await line('record_voice_note', { about: 'reservation', reference }, ['success']));
  await caller.speak(join(silence(1_300), say, silence(300)));
  caller.press('#');
  const told = await caller.event('note.recorded');
  expect(told).toMatchObject({ of: 'reservation' });
  expect(told.durationMs).toBeGreaterThan(500);
  expect((await caller.event('call.ended')).outcome).toBe('success');
  const { recordings } = here.hotel.db;
  await expect.poll(() => recordings.notesOf('reservation', [reservation.id]), WAIT).toHaveLength(1);
  const [note] = await recordings.notesOf('reservation', [reservation.id]);
  expect(note).toMatchObject({ id: told.recordingId, kind: 'note', noteOf: 'reservation', departmentId: null });
  // it is nobody's message: no department is told, no list of messages has it
  expect(await recordings.voicemails()).toEqual([]);
});

it('a note about something the hotel does not have is kept with its call', async () => {
  const say = await spoken(here.worker.services.speech, 'This is about something else entirely');
  const wanted = { about: 'reservation', reference: 'NOBODY1' };
  const caller = await here.call(await line('record_voice_note', wanted, ['success']));
  await caller.speak(join(silence(1_300), say, silence(300)));
  caller.press('#');
  const { recordingId } = await caller.event('note.recorded');
  const { recordings } = here.hotel.db;
  const kept = async () => (await recordings.get(recordingId).catch(() => null))?.noteOf;
  await expect.poll(kept, WAIT).toBeNull();
});

it('music plays until a key, and the call goes on by it', async () => {
  const caller = await here.call(await line('play_hold_music', { seconds: '120' }, ['success', 'interrupted']));
  await expect.poll(() => caller.heard.some(({ pcm }) => loudness(pcm) > 0.005), WAIT).toBe(true);
  caller.press('5');
  expect((await caller.event('call.ended')).outcome).toBe('interrupted');
});

it('music ends by itself', async () => {
  const caller = await here.call(await line('play_hold_music', { seconds: '1' }, ['success', 'interrupted']));
  expect((await caller.event('call.ended')).outcome).toBe('success');
});

it('a department nobody answers for is told as such, and the call goes on', async () => {
  await here.hotel.db.departments.create({ name: 'Spa', memberIds: [], by: SYSTEM });
  const ports = ['no_answer', 'busy', 'declined', 'failure'];
  const caller = await here.call(await line('transfer_to_human', { department: 'spa', ringSeconds: '5' }, ports));
  await caller.event('transfer.ended');
  const { outcome } = await caller.event('call.ended');
  expect(ports).toContain(outcome);
});
