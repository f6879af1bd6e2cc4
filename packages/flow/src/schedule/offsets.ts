import { clockOffset } from './intl-clock';

const DAY = 86_400_000;
/** Further from a local time than any zone's offset and any clock change, Pacific/Apia's lost day included. */
const WINDOW_DAYS = 1.5;
/** The years 1972 to 2500: no zone's clock changes twice within the days around one there. */
const FIRST_DAY = 730;
const LAST_DAY = 193_600;

/** Offsets some way before and after a day, and when the one becomes the other; the same where no clock change is near. */
export interface Around {
  before: number;
  after: number;
  /** Milliseconds UTC; Infinity where nothing changes. */
  change: number;
}

// Asking Intl costs microseconds, and a year of opening hours asks thousands of times about the same days.
const known = new Map<string, Map<number, Around>>();
const MOST_DAYS = 2_000;

/** Local time minus UTC in `zone` at `at`, milliseconds. Throws RangeError for an unknown zone, and for no moment at all. */
export function offsetAt(at: number, zone: string): number {
  const day = Math.floor(at / DAY);
  if (!(day > FIRST_DAY && day < LAST_DAY)) return clockOffset(at, zone);
  const { before, after, change } = offsetsAround(day, zone);
  return at < change ? before : after;
}

/** What is known of the clock around a day (number as of `dayNumber`). */
export function offsetsAround(day: number, zone: string): Around {
  let days = known.get(zone);
  if (!days || days.size >= MOST_DAYS) {
    days = new Map();
    known.set(zone, days);
  }
  let found = days.get(day);
  if (!found) {
    found = look((day - WINDOW_DAYS) * DAY, (day + 1 + WINDOW_DAYS) * DAY, zone);
    days.set(day, found);
  }
  return found;
}

function look(from: number, to: number, zone: string): Around {
  const before = clockOffset(from, zone);
  const after = clockOffset(to, zone);
  if (before === after) return { before, after, change: Number.POSITIVE_INFINITY };
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (clockOffset(middle, zone) === before) low = middle;
    else high = middle;
  }
  return { before, after, change: high };
}
