import { checkExceptions, checkOverride } from './check-exceptions';
import { overlaps, runsInto } from './overlap';
import { type Schedule, type TimeRange, WEEKDAYS } from './schedule';
import { isZone } from './zone';

export interface ScheduleProblem {
  /** Place in the schedule: `weekly.mon.1`, `exceptions.0.to`, `timeZone`. */
  path: string;
  /** A sentence that says what to do. */
  message: string;
  severity: 'blocks' | 'warning';
}

const NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** What is wrong with a schedule, in plain words. `at` (milliseconds UTC), if known, is what counts as past. */
export function checkSchedule(schedule: Schedule, at: number | null = null): ScheduleProblem[] {
  return [
    ...checkZone(schedule),
    ...WEEKDAYS.flatMap((day, i) => checkRanges(schedule.weekly[day], `weekly.${day}`, `On ${NAMES[i]}`)),
    ...checkNights(schedule),
    ...checkExceptions(schedule),
    ...checkOverride(schedule, at),
    ...checkNeverOpen(schedule),
  ];
}

function checkZone({ timeZone }: Schedule): ScheduleProblem[] {
  if (isZone(timeZone)) return [];
  const message = `The time zone “${timeZone}” does not exist. Choose one such as Europe/Madrid.`;
  return [{ path: 'timeZone', message, severity: 'blocks' }];
}

/** Ranges of one day among themselves; `when` begins the sentence. */
export function checkRanges(ranges: readonly TimeRange[], path: string, when: string): ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  ranges.forEach((range, i) => {
    if (range.from === '24:00') {
      const message = `${when} a range begins at 24:00. Put it on the next day at 00:00.`;
      problems.push({ path: `${path}.${i}.from`, message, severity: 'blocks' });
    } else if (range.from === range.to) {
      const message = `${when} a range begins and ends at ${range.from}, which means open for a whole day. Use 00:00–24:00, or change the end.`;
      problems.push({ path: `${path}.${i}`, message, severity: 'warning' });
    }
  });
  for (const [i, j] of overlaps(ranges)) {
    const message = `${when} ${text(ranges[i]!)} and ${text(ranges[j]!)} overlap. Make one range of them.`;
    problems.push({ path: `${path}.${j}`, message, severity: 'blocks' });
  }
  return problems;
}

function checkNights(schedule: Schedule): ScheduleProblem[] {
  return WEEKDAYS.flatMap((day, i) => {
    const next = WEEKDAYS[(i + 1) % 7]!;
    return runsInto(schedule.weekly[day], schedule.weekly[next]).map(([a, b]): ScheduleProblem => {
      const [night, morning] = [text(schedule.weekly[day][a]!), text(schedule.weekly[next][b]!)];
      const message = `${NAMES[i]}’s ${night} runs over midnight into ${NAMES[(i + 1) % 7]}’s ${morning}. Let the first end earlier or the second begin later.`;
      return { path: `weekly.${next}.${b}`, message, severity: 'blocks' };
    });
  });
}

function checkNeverOpen(schedule: Schedule): ScheduleProblem[] {
  const weekly = WEEKDAYS.some((day) => schedule.weekly[day].length > 0);
  if (weekly || schedule.exceptions.some((exception) => exception.ranges.length > 0)) return [];
  return [{ path: 'weekly', message: 'This schedule never opens. Add opening hours.', severity: 'warning' }];
}

function text(range: TimeRange): string {
  return `${range.from}–${range.to}`;
}
