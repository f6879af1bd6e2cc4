import { addDays, weekdayOf } from './date';
import { exceptionOn } from './plan';
import type { Schedule, Weekday } from './schedule';
import { type OpenSpan, openSpans } from './spans';
import { toUtc, zoneOrUtc } from './zone';

export interface StripDay {
  /** ISO date in the schedule's zone. */
  date: string;
  weekday: Weekday;
  /** Begin and end of the day, milliseconds UTC: 23 or 25 hours apart where the clock changes. */
  from: number;
  to: number;
  /** Open stretches of this day, cut at its midnights, milliseconds UTC, end excluded. */
  ranges: OpenSpan[];
  /** Name of the exception that governs this day. */
  exception: string | null;
}

/** One entry per day for `days` days; agrees with `evaluate` at every moment, override included. */
export function dayStrip(schedule: Schedule, fromIsoDate: string, days: number): StripDay[] {
  const zone = zoneOrUtc(schedule.timeZone);
  const spans = [...openSpans(schedule, zone, addDays(fromIsoDate, -1), days + 2)];
  let next = 0;
  let from = toUtc(fromIsoDate, '00:00', zone);
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(fromIsoDate, index);
    const to = toUtc(addDays(date, 1), '00:00', zone);
    const ranges: OpenSpan[] = [];
    while (next < spans.length && spans[next]!.to <= from) next++;
    for (let i = next; i < spans.length && spans[i]!.from < to; i++) {
      ranges.push({ from: Math.max(from, spans[i]!.from), to: Math.min(to, spans[i]!.to) });
    }
    const exception = exceptionOn(schedule, date)?.name ?? null;
    const day = { date, weekday: weekdayOf(date), from, to, ranges: to > from ? ranges : [], exception };
    from = to;
    return day;
  });
}
