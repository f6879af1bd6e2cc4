import { checkExceptions, checkOverride } from './check-exceptions';
import { checkRanges, type ScheduleProblem, textOf } from './check-ranges';
import { runsInto } from './overlap';
import { type Schedule, WEEKDAYS } from './schedule';
import { isZone } from './zone';

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

function checkNights(schedule: Schedule): ScheduleProblem[] {
  return WEEKDAYS.flatMap((day, i) => {
    const next = WEEKDAYS[(i + 1) % 7]!;
    return runsInto(schedule.weekly[day], schedule.weekly[next]).map(([a, b]): ScheduleProblem => {
      const [night, morning] = [textOf(schedule.weekly[day][a]!), textOf(schedule.weekly[next][b]!)];
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
