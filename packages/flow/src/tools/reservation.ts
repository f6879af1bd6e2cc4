import * as z from 'zod';
import { Amount, Currency, StayOutput } from './stay';

export const RESERVATION_STATUSES = ['booked', 'cancelled', 'checked_in', 'checked_out'] as const;

/** A reservation as tools tell it. */
export const Reservation = z.object({
  confirmationCode: z.string().min(1),
  guestName: z.string(),
  /** Code of the room type, and what the hotel calls it. */
  roomType: z.string(),
  name: z.string(),
  /** Null until a room is given. */
  roomNumber: z.string().nullable(),
  ...StayOutput,
  total: Amount,
  currency: Currency,
  status: z.enum(RESERVATION_STATUSES),
});
export type Reservation = z.infer<typeof Reservation>;
