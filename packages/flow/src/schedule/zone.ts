import { dayNumber, minutesOf, weekdayOf } from './date';
import { isKnown } from './intl-clock';
import { offsetAt, offsetsAround } from './offsets';
import type { Weekday } from './schedule';

const MINUTE = 60_000;

/** Whether this runtime knows the IANA zone. Bare offsets such as `+02:00` are no zones: they know no clock changes. */
export function isZone(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && isKnown(zone);
}

/** The zone itself, or UTC where it is unknown: a live call must not fall over a spelling mistake. */
export function zoneOrUtc(zone: string): string {
  return isZone(zone) ? zone : 'UTC';
}

export interface LocalParts {
  /** ISO date. */
  date: string;
  /** `HH:MM`, 24 hours. */
  time: string;
  weekday: Weekday;
  /** Seconds after the minute. */
  second: number;
  /** Local time minus UTC, milliseconds. */
  offset: number;
}

/** What calendar and clock on the wall show in `zone` at `at` (milliseconds UTC). Throws RangeError for an unknown zone. */
export function localParts(at: number, zone: string): LocalParts {
  const offset = offsetAt(at, zone);
  const wall = new Date(Math.floor(at / 1000) * 1000 + offset);
  const [date, time] = wall.toISOString().split('T') as [string, string];
  return { date, time: time.slice(0, 5), weekday: weekdayOf(date), second: wall.getUTCSeconds(), offset };
}

/**
 * The moment (milliseconds UTC) at which the wall clock shows `minutes` after the epoch's local midnight.
 * A time that the clock skips in spring is the moment of the change; one it shows twice in autumn is the `earlier`
 * or the `later` of the two.
 */
export function wallToUtc(minutes: number, zone: string, pick: 'earlier' | 'later'): number {
  const wall = minutes * MINUTE;
  const { before, after, change } = offsetsAround(Math.floor(minutes / 1440), zone);
  if (before === after) return wall - before;
  const found = [wall - before, wall - after].filter((at) => offsetAt(at, zone) === wall - at);
  if (found.length > 0) return pick === 'earlier' ? Math.min(...found) : Math.max(...found);
  // skipped
  return change;
}

/**
 * The moment after the last one at which the wall clock shows less than `minutes`: where a range with that end ends.
 * A clock that falls back to exactly this time (02:00 in Madrid) does not begin the range again.
 */
export function wallEndToUtc(minutes: number, zone: string): number {
  const later = wallToUtc(minutes, zone, 'later');
  const { before, after } = offsetsAround(Math.floor(minutes / 1440), zone);
  if (before === after) return later;
  return offsetAt(later - 1, zone) > offsetAt(later, zone) ? wallToUtc(minutes, zone, 'earlier') : later;
}

/**
 * `toUtc('2026-11-24', '19:30', 'Europe/Madrid')` → milliseconds UTC. `24:00` is midnight at the end of that day.
 * For skipped and repeated times see {@link wallToUtc}; the default is the earlier of two.
 */
export function toUtc(isoDate: string, time: string, zone: string, pick: 'earlier' | 'later' = 'earlier'): number {
  return wallToUtc(dayNumber(isoDate) * 1440 + minutesOf(time), zone, pick);
}
