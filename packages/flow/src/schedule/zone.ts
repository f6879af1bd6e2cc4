import { dayNumber, minutesOf, weekdayOf } from './date';
import type { Weekday } from './schedule';

const MINUTE = 60_000;
/** Further from a local time than any zone's offset and any clock change, Pacific/Apia's lost day included. */
const WINDOW = 36 * 60 * MINUTE;
const DAY = 1440 * MINUTE;

// A formatter costs about 50 µs to make and 2 µs to use; there are fewer than 600 zones.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Whether this runtime knows the IANA zone. Bare offsets such as `+02:00` are no zones: they know no clock changes. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
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
  const parts: Record<string, string> = {};
  for (const part of formatterOf(zone).formatToParts(at)) parts[part.type] = part.value;
  const { year = '1970', month, day, hour, minute, second } = parts;
  const date = `${year.padStart(4, '0')}-${month}-${day}`;
  const seconds = Number(second);
  const wall = Date.parse(`${date}T${hour}:${minute}:${second}Z`);
  const offset = wall - Math.floor(at / 1000) * 1000;
  return { date, time: `${hour}:${minute}`, weekday: weekdayOf(date), second: seconds, offset };
}

/** Local time minus UTC in `zone` at `at`, milliseconds. */
export function offsetAt(at: number, zone: string): number {
  return localParts(at, zone).offset;
}

/** Offsets some way before and after a local day; the same where no clock change is near. */
interface Around {
  before: number;
  after: number;
}

// Asking Intl costs microseconds, and a year's strip asks a thousand times about the same days.
const around = new Map<string, Map<number, Around>>();
const MOST_DAYS = 2_000;

function offsetsAround(day: number, zone: string): Around {
  let days = around.get(zone);
  if (!days || days.size >= MOST_DAYS) {
    days = new Map();
    around.set(zone, days);
  }
  let found = days.get(day);
  if (!found) {
    found = { before: offsetAt(day * DAY - WINDOW, zone), after: offsetAt((day + 1) * DAY + WINDOW, zone) };
    days.set(day, found);
  }
  return found;
}

/**
 * The moment (milliseconds UTC) at which the wall clock shows `minutes` after the epoch's local midnight.
 * A time that the clock skips in spring is the moment of the change; one it shows twice in autumn is the `earlier`
 * or the `later` of the two.
 */
export function wallToUtc(minutes: number, zone: string, pick: 'earlier' | 'later'): number {
  const wall = minutes * MINUTE;
  const { before, after } = offsetsAround(Math.floor(minutes / 1440), zone);
  if (before === after) return wall - before;
  const found = [wall - before, wall - after].filter((at) => offsetAt(at, zone) === wall - at);
  if (found.length > 0) return pick === 'earlier' ? Math.min(...found) : Math.max(...found);
  // Skipped: the change lies in (wall - after, wall - before].
  let low = wall - after;
  let high = wall - before;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
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
