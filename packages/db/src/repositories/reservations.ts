import { AppError } from '@innline/shared';
import type { Actor } from '../actor';
import { toDate } from '../dates';
import { fold } from '../fold';
import { cancelReservation } from '../hotel-system/cancel-reservation';
import { createReservation, type NewReservation } from '../hotel-system/create-reservation';
import { freeRooms } from '../hotel-system/free-rooms';
import { lockRooms } from '../hotel-system/lock-rooms';
import {
  type ReservationRow,
  type ReservationStatus,
  reservationShape,
  toReservationRow,
} from '../hotel-system/reservation-row';
import { checkStay } from '../hotel-system/stay';
import { cleanText } from '../json';
import { found } from '../not-found';
import { record } from './audit';
import { requireOwn } from './own';
import type { Scope } from './scope';

export interface ReservationFilter {
  /** Stays that touch these days, both included (ISO dates). */
  from?: string;
  to?: string;
  status?: ReservationStatus;
  /** Part of the guest's name, code or number; accents do not matter. */
  text?: string;
  limit?: number;
}

export interface ReservationChange {
  id: string;
  checkIn?: string;
  checkOut?: string;
  guests?: number;
  guestName?: string;
  guestNumber?: string | null;
  guestEmail?: string | null;
  notes?: string;
  /** null: not assigned. */
  roomId?: string | null;
  status?: Exclude<ReservationStatus, 'cancelled'>;
  by: Actor;
}

async function list(scope: Scope, filter: ReservationFilter = {}): Promise<ReservationRow[]> {
  const { from, to, status, text, limit = 500 } = filter;
  const rows = await scope.db.reservation.findMany({
    where: {
      hotelId: scope.hotelId,
      status,
      checkOut: from ? { gte: toDate(from) } : undefined,
      checkIn: to ? { lte: toDate(to) } : undefined,
    },
    include: reservationShape,
    orderBy: [{ checkIn: 'asc' }, { id: 'asc' }],
    take: text ? undefined : Math.min(limit, 2_000),
  });
  const wanted = fold(text ?? '');
  const holds = ({ guestName, confirmationCode, guestNumber }: (typeof rows)[number]) =>
    fold(`${guestName} ${confirmationCode} ${guestNumber ?? ''}`).includes(wanted);
  return rows.filter(holds).slice(0, limit).map(toReservationRow);
}

async function get(scope: Scope, id: string): Promise<ReservationRow> {
  const row = await scope.db.reservation.findFirst({
    where: { id, hotelId: scope.hotelId },
    include: reservationShape,
  });
  return toReservationRow(found(row, 'reservation'));
}

/** @throws AppError `conflict` where no room would be free, or somebody else sleeps in the wanted one */
function update(scope: Scope, { id, by, ...changes }: ReservationChange): Promise<ReservationRow> {
  return scope.transaction(async (tx) => {
    await lockRooms(tx);
    const before = await get(tx, id);
    const after = { ...before, ...given(changes) };
    checkStay(after);
    await requireOwn(tx, { room: changes.roomId });
    const roomId = changes.roomId === undefined ? (before.room?.id ?? null) : changes.roomId;
    if (after.status === 'booked' || after.status === 'checked_in') {
      await requireFree(tx, { ...after, roomId }, before);
    }
    const row = await tx.db.reservation.update({
      where: { id, hotelId: scope.hotelId },
      data: {
        checkIn: toDate(after.checkIn),
        checkOut: toDate(after.checkOut),
        guests: after.guests,
        guestName: cleanText(after.guestName),
        guestNumber: after.guestNumber,
        guestEmail: after.guestEmail,
        notes: cleanText(after.notes),
        status: after.status,
        roomId,
      },
      include: reservationShape,
    });
    const summary = `Changed the reservation ${row.confirmationCode}.`;
    const note = { by, action: 'reservation.edit', subject: 'reservation', subjectId: id, summary };
    await record(tx, { ...note, details: { changed: Object.keys(given(changes)) } });
    return toReservationRow(row);
  });
}

const given = <T extends object>(changes: T): Partial<T> =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;

type Wanted = Pick<ReservationRow, 'id' | 'checkIn' | 'checkOut' | 'roomType'> & { roomId: string | null };

async function requireFree(tx: Scope, wanted: Wanted, before: ReservationRow): Promise<void> {
  const { id, checkIn, checkOut, roomId, roomType } = wanted;
  if (roomId) {
    const other = await tx.db.reservation.findFirst({
      where: {
        hotelId: tx.hotelId,
        roomId,
        id: { not: id },
        status: { in: ['booked', 'checked_in'] },
        checkIn: { lt: toDate(checkOut) },
        checkOut: { gt: toDate(checkIn) },
      },
    });
    if (other)
      throw new AppError('conflict', `Reservation ${other.confirmationCode} has this room on some of these nights.`);
  }
  const sameNights = checkIn >= before.checkIn && checkOut <= before.checkOut;
  if (sameNights && roomId === (before.room?.id ?? null)) return;
  const room = roomId && (await tx.db.room.findFirst({ where: { id: roomId, hotelId: tx.hotelId } }));
  const roomTypeId = room ? room.roomTypeId : roomType.id;
  const counts = await freeRooms(tx, { checkIn, checkOut, exceptReservationId: id });
  const free = counts.find((count) => count.roomTypeId === roomTypeId)?.free ?? 0;
  if (free < 1) throw new AppError('conflict', 'No room of this kind is free on all of these nights.');
}

/** Reservations, for the Hotel screen; what calls do with them is in `hotelSystem`. */
export const reservationsRepository = (scope: Scope) => ({
  list: (filter?: ReservationFilter) => list(scope, filter),
  get: (id: string) => get(scope, id),
  create: (input: NewReservation & { by: Actor }) => createReservation(scope, input),
  update: (input: ReservationChange) => update(scope, input),
  cancel: (input: { id: string; by: Actor }) => cancelReservation(scope, { idOrCode: input.id, by: input.by }),
});
