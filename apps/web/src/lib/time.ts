import { tz } from '@date-fns/tz';
import { format, isSameDay, isSameMonth, isSameYear, parseISO } from 'date-fns';

/** `12 Mar 2026, 14:05` in the given zone. */
export const dateTimeIn = (date: Date, zone: string) => format(date, 'd MMM yyyy, HH:mm', { in: tz(zone) });
/** A moment without a zone, as a date field writes it: `2026-03-12T14:05` → `12 Mar 2026, 14:05`. Another text stays as it is. */
export function momentWords(local: string): string {
  const date = new Date(`${local}Z`);
  return Number.isNaN(date.getTime()) ? local : dateTimeIn(date, 'UTC');
}
export const timeIn = (date: Date, zone: string) => format(date, 'HH:mm', { in: tz(zone) });
export const dateIn = (date: Date, zone: string) => format(date, 'd MMM yyyy', { in: tz(zone) });

/**
 * Two ISO days as a person would write them: `2 – 5 Nov 2026`, `30 Nov – 2 Dec 2026`, `29 Dec 2026 – 2 Jan 2027`. Days of a
 * calendar have no zone.
 */
export function stayWords(from: string, to: string): string {
  const [first, last] = [parseISO(from), parseISO(to)];
  const whole = 'd MMM yyyy';
  if (!isSameYear(first, last)) return `${format(first, whole)} – ${format(last, whole)}`;
  return `${format(first, isSameMonth(first, last) ? 'd' : 'd MMM')} – ${format(last, whole)}`;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `just now`, `4 min ago`, `14:05` earlier today, `Mon 14:05` within a week, else the date. */
export function relativeIn(date: Date, now: Date, zone: string): string {
  const past = now.getTime() - date.getTime();
  if (past < 45_000 && past > -45_000) return 'just now';
  if (past < 0) return dateTimeIn(date, zone);
  if (past < HOUR) return `${Math.max(1, Math.round(past / MINUTE))} min ago`;
  if (isSameDay(date, now, { in: tz(zone) })) return `today ${timeIn(date, zone)}`;
  if (past < 6 * DAY) return format(date, 'EEE HH:mm', { in: tz(zone) });
  return dateIn(date, zone);
}

/** `4:05`, `1:02:09`. */
export function clock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const two = (value: number) => String(value).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** `420 ms`, `12 s`, `4 min 5 s`, `1 h 2 min`. */
export function durationWords(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  const seconds = Math.round(ms / 1_000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600)
    return seconds % 60 ? `${Math.floor(seconds / 60)} min ${seconds % 60} s` : `${seconds / 60} min`;
  const minutes = Math.floor((seconds % 3_600) / 60);
  return minutes ? `${Math.floor(seconds / 3_600)} h ${minutes} min` : `${Math.floor(seconds / 3_600)} h`;
}
