import * as z from 'zod';
import { addDays, daysBetween } from '../schedule/date';
import { day, orNull, text, whole } from './coerce';
import type { ToolField } from './define';

/** Longest stay a caller can book without a person, nights. */
export const MOST_NIGHTS = 60;
export const MOST_GUESTS = 20;

const stayShape = {
  checkIn: day(),
  checkOut: orNull(day()),
  nights: orNull(whole(1, MOST_NIGHTS)),
  guests: whole(1, MOST_GUESTS),
  /** Code or name of a room type; null: any. */
  roomType: orNull(text(80)),
};

type Shape = typeof stayShape;

/** A stay given by its nights or its last day; both are there afterwards. `extra` are further inputs. */
export function stay<E extends z.ZodRawShape>(extra: E) {
  return z.object({ ...stayShape, ...extra } as Shape & E).transform((given, ctx) => {
    const { checkIn, checkOut, nights } = given as z.output<z.ZodObject<Shape>>;
    const length = checkOut ? daysBetween(checkIn, checkOut) : nights;
    if (length === null) {
      ctx.addIssue({ code: 'custom', path: ['nights'], message: 'is missing: give the nights or the check-out date' });
      return z.NEVER;
    }
    if (checkOut && nights !== null && nights !== length) {
      ctx.addIssue({ code: 'custom', path: ['nights'], message: `must be ${length}, as the check-out date says` });
      return z.NEVER;
    }
    if (length < 1 || length > MOST_NIGHTS) {
      ctx.addIssue({
        code: 'custom',
        path: ['checkOut'],
        message: `must be 1 to ${MOST_NIGHTS} nights after check-in`,
      });
      return z.NEVER;
    }
    return { ...given, checkOut: addDays(checkIn, length), nights: length };
  });
}

/** Amounts are in the currency's main unit: 129.5 is 129 euros 50. */
export const Amount = z.number().min(0);
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code such as EUR');

/** A stay as results tell it. */
export const StayOutput = {
  checkIn: z.iso.date(),
  checkOut: z.iso.date(),
  nights: z.number().int().min(1),
  guests: z.number().int().min(1),
};

export const STAY_FIELDS: readonly ToolField[] = [
  { name: 'checkIn', label: 'Arrival', help: 'The first night, as a date.', required: true, kind: 'date' },
  {
    name: 'nights',
    label: 'Nights',
    help: 'How many nights. Leave empty if you give the departure.',
    required: false,
    kind: 'number',
  },
  {
    name: 'checkOut',
    label: 'Departure',
    help: 'The morning of leaving. Leave empty if you give the nights.',
    required: false,
    kind: 'date',
  },
  { name: 'guests', label: 'Guests', help: 'How many people.', required: true, kind: 'number' },
  {
    name: 'roomType',
    label: 'Kind of room',
    help: 'Code or name of a room type. Leave empty for any.',
    required: false,
    kind: 'text',
  },
];
