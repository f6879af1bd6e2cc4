import { SYSTEM } from '../actor';
import { addDays } from '../dates';
import type { HotelRepositories } from '../for-hotel';
import { createReservation } from '../hotel-system/create-reservation';
import { scopeOf } from '../repositories/scope';

const by = SYSTEM;

/** Six rooms and three guests: enough to see that nobody of the other organization sees them. */
export async function ensureSmallHouse(hotelId: string, db: HotelRepositories, today: string): Promise<void> {
  const types = await db.roomTypes.list();
  const kind = {
    code: 'CAS',
    name: 'Courtyard room',
    description: 'Around the old well.',
    maxGuests: 2,
    baseRate: 8_500,
  };
  const type = types.find(({ code }) => code === kind.code) ?? (await db.roomTypes.create({ ...kind, by }));
  const numbers = new Set((await db.rooms.list()).map(({ number }) => number));
  for (const number of ['1', '2', '3', '4', '5', '6']) {
    if (!numbers.has(number)) await db.rooms.create({ number, floor: 0, roomTypeId: type.id, by });
  }
  for (const [index, guestName] of ['Rosa Medina', 'Peter Lindqvist', 'Amelia Hart'].entries()) {
    const checkIn = addDays(today, index * 2 - 1);
    const stay = { checkIn, checkOut: addDays(checkIn, 3), guests: 2, guestName, guestNumber: `+3460055515${index}` };
    await createReservation(scopeOf(hotelId), { ...stay, effectKey: `seed:${hotelId}:stay:${index}`, by });
  }
}
