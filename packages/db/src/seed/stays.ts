import { SYSTEM } from '../actor';
import { addDays } from '../dates';
import type { HotelRepositories } from '../for-hotel';
import { groupBy } from '../group-by';
import { createReservation } from '../hotel-system/create-reservation';
import { scopeOf } from '../repositories/scope';
import { GUESTS } from './guests';
import { seededRandom } from './random';

const by = SYSTEM;
const STAYS = 62;
const WISHES = [
  '',
  '',
  '',
  'Late arrival, after 22:00.',
  'Cot for a baby.',
  'Quiet room, please.',
  'Anniversary.',
  'Vegetarian breakfast.',
];

/**
 * Reservations from three weeks ago to five weeks ahead. Each is made by the same function a call uses, under a key of
 * its own, so that seeding twice makes none twice; some are cancelled again.
 */
export async function ensureStays(hotelId: string, db: HotelRepositories, today: string): Promise<void> {
  const random = seededRandom(40_004);
  for (let index = 0; index < STAYS; index++) {
    const guest = GUESTS[index % GUESTS.length]!;
    // a third of the guests are in the house around today
    const checkIn = addDays(today, index % 3 === 0 ? random.below(5) - 3 : random.below(56) - 21);
    const fields = {
      checkIn,
      checkOut: addDays(checkIn, 1 + random.below(6)),
      guests: random.pick([1, 2, 2, 2, 3, 4]),
      guestName: guest.name,
      guestNumber: guest.number,
      notes: random.pick(WISHES),
      source: random.pick(['desk', 'desk', 'web', 'partner']),
    };
    const fate = random.next();
    const effectKey = `seed:${hotelId}:stay:${index}`;
    const made = await createReservation(scopeOf(hotelId), { ...fields, effectKey, draw: random.below, by });
    if (made.outcome !== 'booked' || made.reservation.status !== 'booked') continue;
    if (fate < 0.08) await db.reservations.cancel({ id: made.reservation.id, by });
  }
}

/** Who sleeps here tonight, or did, has a room; who comes within three days is given one too. */
export async function ensureRoomsGiven(db: HotelRepositories, today: string): Promise<void> {
  const rooms = (await db.rooms.list()).filter(({ inService }) => inService);
  const stays = await db.reservations.list();
  const taken = groupBy(
    stays.filter(({ room, status }) => room && status !== 'cancelled'),
    ({ room }) => room!.id,
  );
  for (const stay of stays) {
    if (stay.status !== 'booked' || stay.room || stay.checkIn > addDays(today, 3)) continue;
    const isFree = ({ id }: { id: string }) =>
      !taken.get(id)?.some((other) => other.checkIn < stay.checkOut && stay.checkIn < other.checkOut);
    const free = rooms.find((room) => room.roomTypeId === stay.roomType.id && isFree(room));
    if (free) taken.set(free.id, [...(taken.get(free.id) ?? []), stay]);
    const status = stay.checkOut <= today ? 'checked_out' : stay.checkIn < today ? 'checked_in' : 'booked';
    await db.reservations.update({ id: stay.id, roomId: free?.id ?? null, status, by });
  }
}
