import { daysBetween, isoDateOf, minutesOf, weekdayOfDay } from './date';
import type { Schedule, ScheduleException, TimeRange } from './schedule';

/** What a schedule says about one local day, before overrides. */
export interface DayPlan {
  exception: ScheduleException | null;
  ranges: TimeRange[];
}

/** A range in local minutes since the epoch's midnight; `to` may lie in the next day. */
export interface LocalSpan {
  from: number;
  to: number;
}

/** Whether an exception covers a day. A yearly one covers the same month and day of every year. */
export function covers(exception: ScheduleException, date: string): boolean {
  const { from, to, yearly } = exception;
  if (!yearly) return from <= date && date <= to;
  if (to < from) return false;
  // within one year the days themselves tell
  if (from.slice(0, 4) !== to.slice(0, 4) && daysBetween(from, to) >= 365) return true;
  const [first, last, day] = [from.slice(5), to.slice(5), date.slice(5)];
  return first <= last ? first <= day && day <= last : day >= first || day <= last;
}

/**
 * The exception in force on a day. Of several the one with the fewest days wins ("15 August" inside "August"), then
 * the one dated for that year, then the later in the list.
 */
export function exceptionOn(schedule: Schedule, date: string): ScheduleException | null {
  let best: ScheduleException | null = null;
  for (const exception of schedule.exceptions) {
    if (covers(exception, date) && (!best || rank(exception) <= rank(best))) best = exception;
  }
  return best;
}

function rank(exception: ScheduleException): number {
  return daysBetween(exception.from, exception.to) * 2 + (exception.yearly ? 1 : 0);
}

/** The ranges that begin on a day (number as of `dayNumber`), and the exception they come from if any. */
export function planOf(schedule: Schedule, day: number): DayPlan {
  const exception = schedule.exceptions.length > 0 ? exceptionOn(schedule, isoDateOf(day)) : null;
  return { exception, ranges: exception ? exception.ranges : schedule.weekly[weekdayOfDay(day)] };
}

/** A range that begins on a day (number as of `dayNumber`), in local minutes; one whose end is not after its start runs into the next day. */
export function localSpan(range: TimeRange, day: number): LocalSpan {
  const midnight = day * 1440;
  const from = minutesOf(range.from);
  const to = minutesOf(range.to);
  return { from: midnight + from, to: midnight + (to <= from ? to + 1440 : to) };
}
