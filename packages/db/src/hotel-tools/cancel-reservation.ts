import { callActor } from '../actor';
import { sameGuest } from '../hotel-system/guest-name';
import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { reservationOf } from './stays';

/** Cancelling twice is cancelling once: a repeated effect gives the same answer. */
export const cancelReservation: HotelTool<'cancel_reservation'> = async ({ code, guestName }, { facts, now }) => {
  const system = hotelSystem(facts.hotel.id);
  const [known] = await system.findReservation({ code, guestName: null, number: null, now });
  const notFound = { outcome: 'not_found', output: { reservation: null } };
  // a code alone may be a slip of the finger; a name that does not fit certainly is
  if (!known || (guestName !== null && !sameGuest(guestName, known.guestName))) return notFound;
  const done = await system.cancelReservation({ idOrCode: known.id, by: callActor(facts.callId) });
  if (done.outcome === 'not_found') return notFound;
  const reservation = reservationOf(done.reservation, facts.hotel.currency);
  return { outcome: done.outcome === 'too_late' ? 'too_late' : 'success', output: { reservation } };
};
