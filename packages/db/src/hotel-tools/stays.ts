import type { Reservation } from '@innline/flow';
import { daysBetween } from '../dates';
import type { Offer } from '../hotel-system/availability';
import type { ReservationRow } from '../hotel-system/reservation-row';

/** Money is cents in the hotel system and the currency's main unit in a flow. */
export const money = (cents: number): number => cents / 100;

/** An offer as flows tell it. */
export const offerOf = ({ code, name, total, currency, nights }: Offer) => ({
  roomType: code,
  name,
  ratePerNight: Math.round(total / Math.max(1, nights.length)) / 100,
  total: money(total),
  currency,
});

/** A reservation as flows tell it. */
export const reservationOf = (row: ReservationRow, currency: string): Reservation => ({
  confirmationCode: row.confirmationCode,
  guestName: row.guestName,
  roomType: row.roomType.code,
  name: row.roomType.name,
  roomNumber: row.room?.number ?? null,
  checkIn: row.checkIn,
  checkOut: row.checkOut,
  nights: daysBetween(row.checkIn, row.checkOut),
  guests: row.guests,
  total: money(row.total),
  currency,
  status: row.status,
});
