import type { Scope } from '../repositories/scope';
import { freeRooms } from './free-rooms';
import { type NightPrice, pricesOfStay, totalOf } from './price';
import { roomTypeNamed } from './room-type-named';
import { checkStay, type Stay } from './stay';

export interface Offer {
  roomTypeId: string;
  code: string;
  name: string;
  description: string;
  maxGuests: number;
  /** Rooms of this type free on every night. */
  free: number;
  /** Cents, for the whole stay. */
  total: number;
  /** ISO 4217 */
  currency: string;
  nights: NightPrice[];
}

export interface AvailabilityQuery extends Stay {
  /** Id, code or name of a room type; null: any. */
  roomType?: string | null;
}

/**
 * What can be booked: room types with a room free on every night and beds for all guests, cheapest first.
 * Empty: nothing is free. A room type nobody knows finds nothing.
 */
export async function availability(scope: Scope, query: AvailabilityQuery): Promise<Offer[]> {
  checkStay(query);
  const [hotel, all, counts] = await Promise.all([
    scope.db.hotel.findUniqueOrThrow({ where: { id: scope.hotelId }, select: { currency: true } }),
    scope.db.roomType.findMany({ where: { hotelId: scope.hotelId } }),
    freeRooms(scope, query),
  ]);
  const asked = query.roomType ? roomTypeNamed(all, query.roomType) : null;
  const wanted = query.roomType ? all.filter((type) => type === asked) : all;
  const free = new Map(counts.map((count) => [count.roomTypeId, count.free]));
  const types = wanted.filter((type) => type.maxGuests >= query.guests && (free.get(type.id) ?? 0) > 0);
  const prices = await pricesOfStay(scope, query, types);
  const offers = types.map(({ id, code, name, description, maxGuests }) => {
    const nights = prices.get(id) ?? [];
    const room = { roomTypeId: id, code, name, description, maxGuests, free: free.get(id) ?? 0 };
    return { ...room, total: totalOf(nights), currency: hotel.currency, nights };
  });
  return offers.sort((a, b) => a.total - b.total || a.code.localeCompare(b.code));
}
