import { hotelSystem } from '../hotel-system/index';
import type { HotelTool } from './contract';
import { inE164 } from './numbers';
import { reservationOf } from './stays';

export const findReservation: HotelTool<'find_reservation'> = async ({ code, guestName, phone }, { facts, now }) => {
  const number = phone && inE164(phone, facts);
  const rows = await hotelSystem(facts.hotel.id).findReservation({ code, guestName, number, now });
  const reservations = rows.map((row) => reservationOf(row, facts.hotel.currency));
  const [only] = reservations;
  const output = { reservation: reservations.length === 1 ? only! : null, reservations };
  return {
    outcome: reservations.length === 0 ? 'not_found' : reservations.length > 1 ? 'several_found' : 'success',
    output,
  };
};
