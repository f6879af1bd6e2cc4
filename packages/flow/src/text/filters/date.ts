import { isZone, zoneOrUtc } from '../../schedule/zone';
import { type FilterThis, localeOf } from './context';
import { strftime } from './strftime';

const STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'long' },
  weekday: { weekday: 'long' },
};

/**
 * `{{ answers.arrival.value | date }}` → "Tuesday, November 24"; also `date: "full"`, `"short"`, `"weekday"`, `"iso"`.
 * Takes an ISO date, or milliseconds UTC (`now`), which are shown in the hotel's time zone. Anything else stays as it is.
 * To compare, and for other systems: `now | date: "%H"`, and with a zone of its own `now | date: "%H:%M", "Europe/Madrid"`.
 */
export function date(this: FilterThis, value: unknown, style: unknown = 'long', zone?: unknown): string {
  const { language, timeZone } = localeOf(this);
  if (typeof style === 'string' && style.includes('%')) {
    return inPattern(value, style, typeof zone === 'string' && isZone(zone) ? zone : zoneOrUtc(timeZone));
  }
  const moment = momentOf(value, timeZone);
  if (moment === null) return textOf(value);
  if (style === 'iso') return format('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }, moment);
  return format(language, STYLES[String(style)] ?? STYLES.long!, moment);
}

/** `{{ "19:30" | time }}` → "7:30 PM" in English, "19:30" elsewhere. Takes `HH:MM` or milliseconds UTC. */
export function time(this: FilterThis, value: unknown): string {
  const { language, timeZone } = localeOf(this);
  const clock = typeof value === 'string' ? /^([01]?\d|2[0-3]):([0-5]\d)/.exec(value) : null;
  const moment = clock
    ? { ms: Date.UTC(2000, 0, 1, Number(clock[1]), Number(clock[2])), timeZone: 'UTC' }
    : typeof value === 'number'
      ? momentOf(value, timeZone)
      : null;
  if (moment === null) return textOf(value);
  return format(language, { hour: 'numeric', minute: '2-digit' }, moment).replace(/\u202f/g, ' ');
}

/** Smaller numbers are seconds, as `%s` gives them: as milliseconds they would be before 1973. */
const LEAST_MS = 1e11;

function inPattern(value: unknown, pattern: string, timeZone: string): string {
  const counted = typeof value === 'number' || (typeof value === 'string' && /^\s*\d{1,15}\s*$/.test(value));
  if (counted) {
    const ms = Math.abs(Number(value)) < LEAST_MS ? Number(value) * 1_000 : Number(value);
    return Number.isFinite(ms) && Math.abs(ms) < 8e15 ? strftime(ms, pattern, timeZone) : textOf(value);
  }
  // a moment says where it is; a day, or a time without a zone, is the same everywhere
  const exact = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(textOf(value));
  const clock = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?/.exec(textOf(value));
  const ms = exact ? Date.parse(textOf(value)) : clock ? Date.parse(`${clock[1]}T${clock[2] ?? '00:00'}Z`) : Number.NaN;
  return Number.isNaN(ms) ? textOf(value) : strftime(ms, pattern, exact ? timeZone : 'UTC');
}

interface Moment {
  ms: number;
  timeZone: string;
}

function momentOf(value: unknown, timeZone: string): Moment | null {
  if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8e15) return { ms: value, timeZone };
  const day = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})/.exec(value) : null;
  if (!day) return null;
  const ms = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]));
  return { ms, timeZone: 'UTC' };
}

function format(language: string, options: Intl.DateTimeFormatOptions, { ms, timeZone }: Moment): string {
  return formatter(language, { ...options, timeZone }).format(ms);
}

/** Making one takes 40 times as long as using it. Nothing but a memory: it never changes a result. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATTERS = 200;

function formatter(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  if (formatters.size >= MOST_FORMATTERS) formatters.clear();
  const made = new Intl.DateTimeFormat(language, options);
  formatters.set(key, made);
  return made;
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
