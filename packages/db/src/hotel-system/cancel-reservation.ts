import type { Actor } from '../actor';
import { record } from '../repositories/audit';
import type { Scope } from '../repositories/scope';
import { normaliseCode } from './confirmation-code';
import { lockRooms } from './lock-rooms';
import { type ReservationRow, reservationShape, toReservationRow } from './reservation-row';

export type Cancelled =
  | { outcome: 'cancelled'; reservation: ReservationRow }
  /** It had been cancelled before; nothing changed. */
  | { outcome: 'already'; reservation: ReservationRow }
  /** The guest is in the house or has left. */
  | { outcome: 'too_late'; reservation: ReservationRow }
  | { outcome: 'not_found' };

/** Cancels a reservation by its id or confirmation code; the room is free again at once. */
export function cancelReservation(scope: Scope, input: { idOrCode: string; by: Actor }): Promise<Cancelled> {
  return scope.transaction(async (tx) => {
    await lockRooms(tx);
    const row = await tx.db.reservation.findFirst({
      where: {
        hotelId: tx.hotelId,
        OR: [{ id: input.idOrCode }, { confirmationCode: normaliseCode(input.idOrCode) }],
      },
      include: reservationShape,
    });
    if (!row) return { outcome: 'not_found' };
    const reservation = toReservationRow(row);
    if (row.status === 'cancelled') return { outcome: 'already', reservation };
    if (row.status !== 'booked') return { outcome: 'too_late', reservation };
    await tx.db.reservation.update({ where: { id: row.id, hotelId: tx.hotelId }, data: { status: 'cancelled' } });
    await record(tx, {
      by: input.by,
      action: 'reservation.cancel',
      subject: 'reservation',
      subjectId: row.id,
      summary: `Cancelled the reservation ${row.confirmationCode}.`,
    });
    return { outcome: 'cancelled', reservation: { ...reservation, status: 'cancelled' } };
  });
}
