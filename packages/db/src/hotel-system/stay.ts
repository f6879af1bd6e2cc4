import { AppError } from '@innline/shared';
import { daysBetween } from '../dates';

/** Nights of a stay; the morning of `checkOut` is not one. Dates are ISO, in the hotel's zone. */
export interface Stay {
  checkIn: string;
  checkOut: string;
  guests: number;
}

/** Longest stay the system takes, nights. */
const MOST_NIGHTS = 365;

/** @throws AppError `bad_request` for a stay without nights, without guests, or longer than a year */
export function checkStay({ checkIn, checkOut, guests }: Stay): void {
  const nights = daysBetween(checkIn, checkOut);
  if (!Number.isInteger(nights) || nights < 1)
    throw new AppError('bad_request', 'The departure must be after the arrival.');
  if (nights > MOST_NIGHTS) throw new AppError('bad_request', 'A stay can be a year long at most.');
  if (!Number.isInteger(guests) || guests < 1) throw new AppError('bad_request', 'A stay needs at least one guest.');
}
