import { newId } from '@innline/shared/ids';
import { type Actor, callActor } from '../actor';
import { isTaken } from '../database-errors';
import { toDate } from '../dates';
import { cleanText } from '../json';
import { notFound } from '../not-found';
import { record } from '../repositories/audit';
import { requireOwn } from '../repositories/own';
import type { Scope } from '../repositories/scope';
import { type AvailabilityQuery, availability, type Offer } from './availability';
import { confirmationCode, type Draw } from './confirmation-code';
import { lockRooms } from './lock-rooms';
import { type ReservationRow, reservationShape, toReservationRow } from './reservation-row';

export interface NewReservation extends AvailabilityQuery {
  guestName: string;
  /** E.164 */
  guestNumber?: string | null;
  guestEmail?: string | null;
  notes?: string | null;
  /** `call` where a call made it, else `desk`. */
  source?: string;
  callId?: string | null;
  /** Key of the effect that makes it: the same effect makes it once. */
  effectKey?: string | null;
  /** Default: the call. */
  by?: Actor;
  /** For seeds. */
  draw?: Draw;
}

export type Booked = { outcome: 'booked'; reservation: ReservationRow } | { outcome: 'none_available' };

/**
 * Books the cheapest free room that fits, or one of the kind asked for. Never books more than there is, however many
 * try at once. Repeating an effect gives the reservation it made.
 */
export async function createReservation(scope: Scope, input: NewReservation): Promise<Booked> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await scope.transaction((tx) => book(tx, input));
    } catch (error) {
      // another code that happens to be taken, or the same effect at the same time: look again
      if (!isTaken(error) || attempt === 5) throw error;
    }
  }
}

async function book(tx: Scope, input: NewReservation): Promise<Booked> {
  await lockRooms(tx);
  const before = input.effectKey ? await madeBy(tx, input.effectKey) : null;
  if (before) return { outcome: 'booked', reservation: before };
  await requireOwn(tx, { call: input.callId });
  const [offer] = await availability(tx, input);
  if (!offer) return { outcome: 'none_available' };
  return { outcome: 'booked', reservation: await insert(tx, input, offer) };
}

async function madeBy(scope: Scope, effectKey: string): Promise<ReservationRow | null> {
  const row = await scope.db.reservation.findUnique({ where: { effectKey }, include: reservationShape });
  if (row && row.hotelId !== scope.hotelId) throw notFound('reservation');
  return row && toReservationRow(row);
}

async function insert(tx: Scope, input: NewReservation, offer: Offer): Promise<ReservationRow> {
  const row = await tx.db.reservation.create({
    data: {
      id: newId(),
      hotelId: tx.hotelId,
      confirmationCode: confirmationCode(input.draw),
      roomTypeId: offer.roomTypeId,
      guestName: cleanText(input.guestName).trim(),
      guestNumber: input.guestNumber,
      guestEmail: input.guestEmail,
      checkIn: toDate(input.checkIn),
      checkOut: toDate(input.checkOut),
      guests: input.guests,
      total: offer.total,
      source: input.source ?? (input.callId ? 'call' : 'desk'),
      callId: input.callId,
      effectKey: input.effectKey,
      notes: cleanText(input.notes ?? ''),
    },
    include: reservationShape,
  });
  await record(tx, {
    by: input.by ?? callActor(input.callId ?? 'unknown'),
    action: 'reservation.create',
    subject: 'reservation',
    subjectId: row.id,
    summary: `Booked ${offer.name} from ${input.checkIn} to ${input.checkOut} (${row.confirmationCode}).`,
  });
  return toReservationRow(row);
}
