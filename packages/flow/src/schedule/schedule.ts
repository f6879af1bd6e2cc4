import * as z from 'zod';

/** `24:00` is allowed as an end: open until midnight. */
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 09:30 or 24:00');

/** `to` earlier than or equal to `from`: the range runs over midnight into the next day. */
export const TimeRange = z.object({ from: LocalTime, to: LocalTime });
export type TimeRange = z.infer<typeof TimeRange>;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const IsoDate = z.iso.date();

export const ScheduleException = z.object({
  /** First and last day, both included, in the schedule's zone. */
  from: IsoDate,
  to: IsoDate,
  name: z.string().trim().min(1).max(80),
  /** Empty: closed all day. */
  ranges: z.array(TimeRange).max(8),
  /** Comes back every year on the same days. */
  yearly: z.boolean().default(false),
});
export type ScheduleException = z.infer<typeof ScheduleException>;

/** Opening hours. */
export const Schedule = z.object({
  /** IANA, e.g. Europe/Madrid. */
  timeZone: z.string().min(1).max(60),
  weekly: z.object(
    Object.fromEntries(WEEKDAYS.map((day) => [day, z.array(TimeRange).max(8)])) as Record<
      Weekday,
      z.ZodArray<typeof TimeRange>
    >,
  ),
  exceptions: z.array(ScheduleException).max(400).default([]),
  /** "Closed today" (or open) by hand, until a moment (milliseconds UTC). Wins over everything. */
  override: z
    .object({ state: z.enum(['open', 'closed']), until: z.number().int(), reason: z.string().max(120).default('') })
    .nullable()
    .default(null),
});
export type Schedule = z.infer<typeof Schedule>;
