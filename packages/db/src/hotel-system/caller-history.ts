import { localDate, toIso } from '../dates';
import type { Scope } from '../repositories/scope';
import { type ReservationRow, reservationShape, toReservationRow } from './reservation-row';

export interface CallerHistory {
  /** As on the latest reservation, else as on the latest enquiry. */
  name: string | null;
  /** Calls before this one. */
  calls: number;
  lastCallAt: Date | null;
  lastOutcome: string | null;
  /** Language of the last call. */
  language: string | null;
  /** Reservations ever made. */
  reservations: number;
  /** The latest stay that has ended. */
  lastStay: ReservationRow | null;
  /** The nearest stay that has not ended. */
  upcoming: ReservationRow | null;
  /** Enquiries nobody has answered yet. */
  openLeads: number;
  doNotCall: boolean;
}

export interface HistoryQuery {
  /** E.164 */
  number: string;
  /** Milliseconds UTC. */
  now: number;
  /** The call that asks: it is not history yet. */
  exceptCallId?: string | null;
}

/** What the hotel knows of a number. */
export async function callerHistory(scope: Scope, { number, now, exceptCallId }: HistoryQuery): Promise<CallerHistory> {
  const { hotelId } = scope;
  const calls = { hotelId, callerNumber: number, id: exceptCallId ? { not: exceptCallId } : undefined };
  const [hotel, count, lastCall, stays, leads, doNotCall] = await Promise.all([
    scope.db.hotel.findUniqueOrThrow({ where: { id: hotelId }, select: { timeZone: true } }),
    scope.db.call.count({ where: calls }),
    scope.db.call.findFirst({ where: calls, orderBy: { startedAt: 'desc' } }),
    scope.db.reservation.findMany({
      where: { hotelId, guestNumber: number },
      include: reservationShape,
      orderBy: [{ checkIn: 'asc' }, { id: 'asc' }],
    }),
    scope.db.lead.findMany({ where: { hotelId, number }, orderBy: { createdAt: 'desc' } }),
    scope.db.doNotCall.count({ where: { hotelId, number } }),
  ]);
  const today = localDate(now, hotel.timeZone);
  const kept = stays.filter(({ status }) => status !== 'cancelled');
  const ended = kept.filter((stay) => toIso(stay.checkOut) < today || stay.status === 'checked_out');
  const upcoming = kept.find((stay) => !ended.includes(stay));
  const newest = stays.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0];
  return {
    name: newest?.guestName ?? leads.find((lead) => lead.name)?.name ?? null,
    calls: count,
    lastCallAt: lastCall?.startedAt ?? null,
    lastOutcome: lastCall?.outcome ?? null,
    language: lastCall?.language ?? null,
    reservations: stays.length,
    lastStay: ended.length > 0 ? toReservationRow(ended.at(-1)!) : null,
    upcoming: upcoming ? toReservationRow(upcoming) : null,
    openLeads: leads.filter(({ status }) => status === 'new').length,
    doNotCall: doNotCall > 0,
  };
}
