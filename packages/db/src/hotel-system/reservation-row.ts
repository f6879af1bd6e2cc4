import { toIso } from '../dates';
import type { ReservationModel } from '../generated/prisma/models';

export const RESERVATION_STATUSES = ['booked', 'cancelled', 'checked_in', 'checked_out'] as const;
export type ReservationStatus = (typeof RESERVATION_STATUSES)[number];

export interface ReservationRow {
  id: string;
  confirmationCode: string;
  roomType: { id: string; code: string; name: string };
  /** null: not assigned yet. */
  room: { id: string; number: string } | null;
  guestName: string;
  guestNumber: string | null;
  guestEmail: string | null;
  /** ISO dates in the hotel's zone. */
  checkIn: string;
  checkOut: string;
  guests: number;
  /** Cents for the whole stay. */
  total: number;
  status: ReservationStatus;
  /** `call`, `desk`, … */
  source: string;
  callId: string | null;
  notes: string;
  createdAt: Date;
}

export const reservationShape = {
  roomType: { select: { id: true, code: true, name: true } },
  room: { select: { id: true, number: true } },
} as const;

type Shaped = ReservationModel & Pick<ReservationRow, 'roomType' | 'room'>;

export const toReservationRow = (row: Shaped): ReservationRow => {
  const { hotelId: _, roomTypeId: __, roomId: ___, effectKey: ____, updatedAt: _____, ...rest } = row;
  const [checkIn, checkOut] = [toIso(row.checkIn), toIso(row.checkOut)];
  return { ...rest, checkIn, checkOut, status: row.status as ReservationStatus };
};
