import { LanguageCode } from '@innline/flow';
import * as z from 'zod';
import { isTimeZone } from '@/lib/places';

export const HotelName = z.string().trim().min(2, 'at least two letters').max(80);
export const TimeZone = z.string().refine(isTimeZone, 'a time zone such as Europe/Madrid');
export const Country = z.string().regex(/^[A-Z]{2}$/, 'two capital letters such as ES');
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'three capital letters such as EUR');
export const Languages = z.array(LanguageCode).min(1, 'at least one language').max(20);

export const NewHotelInput = z.object({
  name: HotelName,
  timeZone: TimeZone,
  country: Country,
  currency: Currency,
  languages: Languages,
  /** Adds the hotel to an organization one owns; else one is made. */
  organizationId: z.string().max(64).optional(),
  organizationName: z.string().trim().min(2).max(80).optional(),
});
export type NewHotelInput = z.infer<typeof NewHotelInput>;
