import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { reservationOf } from './stays';

/** Books once under the effect's key, however often it is repeated. */
export const createReservation: HotelTool<'create_reservation'> = async (input, { facts, effectKey }) => {
  const { checkIn, checkOut, guests, roomType, guestName, guestNumber, guestEmail, notes } = input;
  const booked = await hotelSystem(facts.hotel.id).createReservation({
    ...{ checkIn, checkOut, guests, roomType, guestName, guestNumber, guestEmail, notes },
    ...{ source: 'call', callId: facts.callId, effectKey },
  });
  if (booked.outcome === 'none_available') {
    return { outcome: 'none_available', output: { confirmationCode: null, reservation: null } };
  }
  const reservation = reservationOf(booked.reservation, facts.hotel.currency);
  return { outcome: 'success', output: { confirmationCode: reservation.confirmationCode, reservation } };
};
