import { addDays } from './date';
import { localParts, toUtc } from './zone';

/** The next moment after `now` (both milliseconds UTC) at which the clock in `zone` shows `time`, `HH:MM`. */
export function nextTime(time: string, now: number, zone: string): number {
  const { date } = localParts(now, zone);
  const today = toUtc(date, time, zone);
  return today > now ? today : toUtc(addDays(date, 1), time, zone);
}
