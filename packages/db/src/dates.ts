const DAY_MS = 86_400_000;

/** An ISO date `2026-11-24` as PostgreSQL's `date` wants it: that day's midnight UTC. */
export const toDate = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** A `date` column as an ISO date. */
export const toIso = (date: Date): string => date.toISOString().slice(0, 10);

/** `addDays('2026-02-28', 1)` → `2026-03-01`. */
export const addDays = (iso: string, days: number): string => toIso(new Date(toDate(iso).getTime() + days * DAY_MS));

/** Whole days between two ISO dates. */
export const daysBetween = (from: string, to: string): number =>
  (toDate(to).getTime() - toDate(from).getTime()) / DAY_MS;

/** The nights of a stay: every date from `checkIn` up to the night before `checkOut`. */
export function nightsOf(checkIn: string, checkOut: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(checkIn, checkOut)) }, (_, index) => addDays(checkIn, index));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The calendar date in `timeZone` at `at` (milliseconds UTC). */
export function localDate(at: number, timeZone: string): string {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(at);
}

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** `mon` … `sun` of an ISO date. */
export const weekdayOf = (iso: string): (typeof WEEKDAYS)[number] => WEEKDAYS[toDate(iso).getUTCDay()]!;
