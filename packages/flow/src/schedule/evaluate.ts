import { addDays, dayNumber, isoDateOf } from './date';
import { localSpan, planOf } from './plan';
import type { Schedule, ScheduleException } from './schedule';
import { openSpans } from './spans';
import { clock, explain, explainOverride } from './words';
import { localParts, wallEndToUtc, wallToUtc, zoneOrUtc } from './zone';

/** How far ahead a change is looked for: every yearly exception comes round once. */
export const HORIZON_DAYS = 400;

export interface Situation {
  /** `exception` on a day that an exception governs; whether it is open then, says `open`. */
  state: 'open' | 'closed' | 'exception';
  open: boolean;
  /** Plain words: which hours, exception or override decided. */
  why: string;
  /** Name of the exception that decided. */
  exception: string | null;
}

export interface Evaluation extends Situation {
  /** The next moment at which `open` changes, milliseconds UTC; null if it does not within {@link HORIZON_DAYS}. */
  until: number | null;
}

/**
 * Whether a schedule is open at a moment (milliseconds UTC), why, and until when.
 * A range belongs to the day it begins on: one that runs over midnight is open into a closed day.
 * Never throws: an unknown zone is read as UTC, and `why` says so.
 */
export function evaluate(schedule: Schedule, at: number): Evaluation {
  const zone = zoneOrUtc(schedule.timeZone);
  const situation = situationAt(schedule, at);
  const today = localParts(at, zone).date;
  let until = Infinity;
  for (const span of openSpans(schedule, zone, addDays(today, -1), HORIZON_DAYS)) {
    if (span.to <= at) continue;
    until = span.from > at ? span.from : span.to;
    break;
  }
  return { ...situation, until: until === Infinity ? null : until };
}

/** Like {@link evaluate} without looking ahead. */
export function situationAt(schedule: Schedule, at: number): Situation {
  const zone = zoneOrUtc(schedule.timeZone);
  const { override } = schedule;
  if (override && at < override.until) {
    const why = explainOverride(override, clock(override.until, zone));
    return { state: override.state, open: override.state === 'open', why, exception: null };
  }
  const today = localParts(at, zone).date;
  // Yesterday's ranges may run into today; tomorrow's may have begun before the clock was set back over midnight.
  const day = dayNumber(today);
  for (const begins of [day, day - 1, day + 1]) {
    const plan = planOf(schedule, begins);
    for (const range of plan.ranges) {
      const span = localSpan(range, begins);
      if (at < wallToUtc(span.from, zone, 'earlier') || at >= wallEndToUtc(span.to, zone)) continue;
      return situation(schedule, true, plan.exception, explain(plan, isoDateOf(begins), range));
    }
  }
  const plan = planOf(schedule, day);
  return situation(schedule, false, plan.exception, explain(plan, today, null));
}

function situation(schedule: Schedule, open: boolean, exception: ScheduleException | null, why: string): Situation {
  const known = zoneOrUtc(schedule.timeZone) === schedule.timeZone;
  return {
    state: exception ? 'exception' : open ? 'open' : 'closed',
    open,
    why: known ? why : `${why} (unknown time zone “${schedule.timeZone}”, read as UTC)`,
    exception: exception?.name ?? null,
  };
}
