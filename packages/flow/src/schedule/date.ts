import { WEEKDAYS, type Weekday } from './schedule';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO date; arithmetic on days never touches a time zone. */
export function dayNumber(isoDate: string): number {
  return Math.floor(Date.parse(`${isoDate}T00:00:00Z`) / DAY_MS);
}

// A year of opening hours asks for the same few hundred days thousands of times.
const isoDates = new Map<number, string>();
const MOST_DATES = 1_000;

/** The ISO date of a day number (see {@link dayNumber}). */
export function isoDateOf(day: number): string {
  const known = isoDates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  if (isoDates.size >= MOST_DATES) isoDates.clear();
  isoDates.set(day, date);
  return date;
}

/** `addDays('2026-02-28', 1)` → `2026-03-01`. */
export function addDays(isoDate: string, days: number): string {
  return isoDateOf(dayNumber(isoDate) + days);
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayIndex(isoDate: string): number {
  return indexOf(dayNumber(isoDate));
}

function indexOf(day: number): number {
  // 1970-01-01 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** The weekday of a day number. */
export function weekdayOfDay(day: number): Weekday {
  return WEEKDAYS[indexOf(day)]!;
}

/** The weekday of an ISO date. */
export function weekdayOf(isoDate: string): Weekday {
  return WEEKDAYS[weekdayIndex(isoDate)]!;
}

/** The ISO date of year, month (1–12) and day, or null if there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(parsed) || new Date(parsed).toISOString().slice(0, 10) !== text ? null : text;
}

/** Minutes after midnight of `HH:MM`; `24:00` is 1440. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
