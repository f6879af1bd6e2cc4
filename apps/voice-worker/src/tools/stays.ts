import type { HotelSystem } from '@innline/db';
import type { Reservation } from '@innline/flow';

type Offer = Awaited<ReturnType<HotelSystem['availability']>>[number];
type Row = Awaited<ReturnType<HotelSystem['findReservation']>>[number];

/** Money is cents in the hotel system and the currency's main unit in a flow. */
export const money = (cents: number): number => cents / 100;

const DAY_MS = 86_400_000;
export const nightsBetween = (checkIn: string, checkOut: string): number =>
  Math.round((Date.parse(checkOut) - Date.parse(checkIn)) / DAY_MS);

/** An offer as flows tell it. */
export const offerOf = ({ code, name, total, currency, nights }: Offer) => ({
  roomType: code,
  name,
  ratePerNight: Math.round(total / Math.max(1, nights.length)) / 100,
  total: money(total),
  currency,
});

/** A reservation as flows tell it. */
export const reservationOf = (row: Row, currency: string): Reservation => ({
  confirmationCode: row.confirmationCode,
  guestName: row.guestName,
  roomType: row.roomType.code,
  name: row.roomType.name,
  roomNumber: row.room?.number ?? null,
  checkIn: row.checkIn,
  checkOut: row.checkOut,
  nights: nightsBetween(row.checkIn, row.checkOut),
  guests: row.guests,
  total: money(row.total),
  currency,
  status: row.status,
});
