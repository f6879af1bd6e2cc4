import { addDays } from './date';
import { HORIZON_DAYS, type Situation, situationAt } from './evaluate';
import type { Schedule } from './schedule';
import { openSpans } from './spans';
import { localParts, zoneOrUtc } from './zone';

export interface Change extends Situation {
  /** Milliseconds UTC. */
  at: number;
}

/** The next `n` moments after `at` at which the schedule opens or closes, with what holds from then on. */
export function nextChanges(schedule: Schedule, at: number, n: number): Change[] {
  const zone = zoneOrUtc(schedule.timeZone);
  const changes: Change[] = [];
  for (const span of openSpans(schedule, zone, addDays(localParts(at, zone).date, -1), HORIZON_DAYS)) {
    for (const moment of [span.from, span.to]) {
      if (changes.length >= n) return changes;
      if (moment > at && moment !== Infinity) changes.push({ at: moment, ...situationAt(schedule, moment) });
    }
  }
  return changes;
}
