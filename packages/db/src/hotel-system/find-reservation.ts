import { localDate, toDate } from '../dates';
import type { Scope } from '../repositories/scope';
import { asKeys, normaliseCode } from './confirmation-code';
import { sameGuest } from './guest-name';
import { type ReservationRow, reservationShape, toReservationRow } from './reservation-row';

export interface ReservationQuery {
  /** As said, written or keyed on a telephone. */
  code?: string | null;
  guestName?: string | null;
  /** Narrows a name down: the day of arrival. */
  checkIn?: string | null;
  /** E.164 */
  number?: string | null;
  /** Milliseconds UTC. */
  now: number;
}

/** More of one name than this nobody reads out. */
const MOST = 20;

/**
 * Reservations by what a caller knows, best first: the code alone decides; else name (with a date, if given), else
 * number. By name and number only stays that have not ended, the nearest arrival first; cancelled ones last.
 */
export async function findReservation(scope: Scope, query: ReservationQuery): Promise<ReservationRow[]> {
  if (query.code) return byCode(scope, query.code);
  if (!query.guestName && !query.number) return [];
  const { timeZone } = await scope.db.hotel.findUniqueOrThrow({ where: { id: scope.hotelId } });
  const rows = await scope.db.reservation.findMany({
    where: {
      hotelId: scope.hotelId,
      checkOut: { gte: toDate(localDate(query.now, timeZone)) },
      checkIn: query.checkIn ? toDate(query.checkIn) : undefined,
      guestNumber: query.guestName ? undefined : query.number,
      status: { not: 'checked_out' },
    },
    include: reservationShape,
    orderBy: [{ checkIn: 'asc' }, { id: 'asc' }],
  });
  const { guestName } = query;
  const found = guestName ? rows.filter((row) => sameGuest(guestName, row.guestName)) : rows;
  const alive = found.filter(({ status }) => status !== 'cancelled');
  return (alive.length > 0 ? alive : found).slice(0, MOST).map(toReservationRow);
}

async function byCode(scope: Scope, said: string): Promise<ReservationRow[]> {
  const code = normaliseCode(said);
  const where = { hotelId: scope.hotelId };
  const exact = await scope.db.reservation.findFirst({
    where: { ...where, confirmationCode: code },
    include: reservationShape,
  });
  if (exact) return [toReservationRow(exact)];
  // a telephone has no letters: 574729 spells KR4729
  if (!/^\d{6}$/.test(code)) return [];
  const ending = await scope.db.reservation.findMany({
    where: { ...where, confirmationCode: { endsWith: code.slice(2) } },
    include: reservationShape,
  });
  return ending.filter((row) => asKeys(row.confirmationCode) === code).map(toReservationRow);
}
