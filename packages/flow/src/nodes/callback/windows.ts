import { addDays } from '../../schedule/date';
import type { Schedule } from '../../schedule/schedule';
import { openSpans } from '../../schedule/spans';
import { localParts, zoneOrUtc } from '../../schedule/zone';

/** A stretch of time in which we may call, on the hotel's clock. */
export type Window = {
  /** ISO date. */
  date: string;
  /** `HH:MM` */
  from: string;
  to: string;
};

const HOUR = 3_600_000;
/** Nobody chooses a time further ahead on the phone. */
const AHEAD_MS = 7 * 24 * HOUR;
/** Yesterday, and enough after the last that its nights have an end. */
const DAYS = 11;
/** A time that begins sooner is "as soon as possible". */
const LEAD_MS = HOUR / 2;

const EVERY_DAY = [{ from: '09:00', to: '20:00' }];
const ALWAYS: Schedule['weekly'] = {
  ...{ mon: EVERY_DAY, tue: EVERY_DAY, wed: EVERY_DAY, thu: EVERY_DAY },
  ...{ fri: EVERY_DAY, sat: EVERY_DAY, sun: EVERY_DAY },
};

const nextFullHour = (at: number) => Math.ceil(at / HOUR) * HOUR;

/**
 * The next windows of `hours` within opening hours, from full hour to full hour: later today first, then the days after,
 * one of each day so that there is a choice. Without a schedule, times of day at which people like to be called.
 */
export function nextWindows(
  schedule: Schedule | null,
  timeZone: string,
  { at, hours, most }: { at: number; hours: number; most: number },
): Window[] {
  const zone = zoneOrUtc(schedule?.timeZone ?? timeZone);
  const plan = schedule ?? { timeZone: zone, weekly: ALWAYS, exceptions: [], override: null };
  const today = localParts(at, zone).date;
  const found: Window[] = [];
  for (const span of openSpans(plan, zone, addDays(today, -1), DAYS)) {
    let from = nextFullHour(Math.max(span.from, at + LEAD_MS));
    // a desk that never closes has one span without end
    while (found.length < most && from + HOUR <= span.to && from < at + AHEAD_MS) {
      const to = Math.min(from + hours * HOUR, span.to);
      const [begin, end] = [localParts(from, zone), localParts(to, zone)];
      const day = found.at(-1)?.date;
      const reasonable = begin.time >= '07:00' && begin.time < '22:00';
      if (begin.date !== day && reasonable) found.push({ date: begin.date, from: begin.time, to: end.time });
      from += hours * HOUR;
    }
    if (found.length >= most) break;
  }
  return found;
}
