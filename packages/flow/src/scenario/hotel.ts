import * as z from 'zod';
import { LanguageCode } from '../model';
import { Schedule } from '../schedule/schedule';

/**
 * What a flow needs to know of the hotel to be run outside of it: hours and departments by the ids the flow names them
 * by. Exported along with scenarios, so that a file runs anywhere.
 */
export const ScenarioHotel = z.strictObject({
  name: z.string().trim().min(1).max(200).default('Hotel Aurora'),
  timeZone: z.string().min(1).max(60).default('Europe/Madrid'),
  country: z.string().length(2).default('ES'),
  currency: z.string().length(3).default('EUR'),
  languages: z.array(LanguageCode).min(1).max(20).default(['en']),
  phone: z.string().max(40).nullable().default(null),
  address: z.string().max(300).nullable().default(null),
  website: z.string().max(300).nullable().default(null),
  schedules: z.record(z.string(), z.strictObject({ name: z.string().max(120), schedule: Schedule })).default({}),
  departments: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string().max(120),
        scheduleId: z.string().nullable().default(null),
        number: z.string().max(40).nullable().default(null),
      }),
    )
    .default({}),
  /** Where callers of a flow go that breaks and has no lane of its own for that. */
  onError: z.strictObject({ departmentId: z.string().nullable(), voicemail: z.boolean() }).optional(),
});
export type ScenarioHotel = z.infer<typeof ScenarioHotel>;
