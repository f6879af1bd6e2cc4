import { weekdayIndex } from './date';
import type { DayPlan } from './plan';
import type { Schedule, TimeRange } from './schedule';
import { localParts } from './zone';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** `09:30` → `9:30`. */
export function shortTime(time: string): string {
  return time.replace(/^0/, '');
}

/** `9:00–13:00 and 16:00–20:00`. */
export function rangesText(ranges: TimeRange[], and = 'and'): string {
  const parts = ranges.map((range) => `${shortTime(range.from)}–${shortTime(range.to)}`);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;
}

/** A moment on the wall in a zone: `Tuesday 2026-11-24 22:00`. */
export function clock(at: number, zone: string): string {
  const { date, time } = localParts(at, zone);
  return `${DAYS[weekdayIndex(date)]} ${date} ${time}`;
}

/** Why a day is open (in `range`) or closed (`range` null). */
export function explain(plan: DayPlan, date: string, range: TimeRange | null): string {
  const day = DAYS[weekdayIndex(date)]!;
  const all = plan.ranges;
  if (plan.exception) {
    const { name } = plan.exception;
    if (range) return `${name}: open ${rangesText([range])}`;
    return all.length === 0 ? `${name}: closed all day` : `${name}: open only ${rangesText(all)}`;
  }
  if (range) return `${day} hours: ${rangesText([range])}`;
  return all.length === 0 ? `Closed on ${day}s` : `Outside ${day}’s hours: ${rangesText(all)}`;
}

/** `until` is already in words. */
export function explainOverride(override: NonNullable<Schedule['override']>, until: string): string {
  const state = override.state === 'open' ? 'Open' : 'Closed';
  return `${state} by hand until ${until}${override.reason ? ` (${override.reason})` : ''}`;
}
