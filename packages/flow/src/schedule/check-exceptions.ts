import { checkRanges, type ScheduleProblem } from './check-ranges';
import { daysBetween } from './date';
import { covers } from './plan';
import type { Schedule, ScheduleException } from './schedule';

const YEAR_MS = 366 * 86_400_000;

/** Exceptions one by one, and which of them meet. */
export function checkExceptions({ exceptions }: Schedule): ScheduleProblem[] {
  return exceptions.flatMap((exception, i) => [
    ...checkOne(exception, `exceptions.${i}`),
    ...exceptions.slice(0, i).flatMap((other) => (meet(exception, other) ? [both(exception, other, i)] : [])),
  ]);
}

function checkOne(exception: ScheduleException, path: string): ScheduleProblem[] {
  const { name, from, to, yearly } = exception;
  if (to < from) {
    const message = `“${name}” ends on ${to}, before it begins on ${from}. Swap the two dates.`;
    return [{ path: `${path}.to`, message, severity: 'blocks' }];
  }
  const problems = checkRanges(exception.ranges, `${path}.ranges`, `On “${name}”`);
  if (yearly && daysBetween(from, to) >= 365) {
    const message = `“${name}” comes back every year and lasts a whole year, so the weekly hours never hold. Shorten it.`;
    problems.push({ path: `${path}.to`, message, severity: 'blocks' });
  } else if (yearly && from.endsWith('02-29') && from === to) {
    const message = `“${name}” comes back on 29 February, which only leap years have.`;
    problems.push({ path: `${path}.from`, message, severity: 'warning' });
  }
  return problems;
}

/** Whether two exceptions of the same length and kind claim a day: then only their order decides, which nobody sees. */
function meet(a: ScheduleException, b: ScheduleException): boolean {
  if (a.to < a.from || b.to < b.from || a.yearly !== b.yearly) return false;
  if (daysBetween(a.from, a.to) !== daysBetween(b.from, b.to)) return false;
  return covers(a, b.from) || covers(b, a.from);
}

function both(later: ScheduleException, earlier: ScheduleException, i: number): ScheduleProblem {
  const message = `“${earlier.name}” and “${later.name}” fall on the same days. “${later.name}” wins; remove one of them.`;
  return { path: `exceptions.${i}`, message, severity: 'warning' };
}

/** An override that is over, or that somebody will have forgotten by the time it ends. */
export function checkOverride({ override }: Schedule, at: number | null): ScheduleProblem[] {
  if (!override || at === null) return [];
  const by = `${override.state === 'open' ? 'Open' : 'Closed'} by hand`;
  if (override.until <= at) {
    return [{ path: 'override', message: `“${by}” is over and does nothing. Remove it.`, severity: 'warning' }];
  }
  if (override.until - at <= YEAR_MS) return [];
  const message = `“${by}” lasts more than a year. Give it an earlier end.`;
  return [{ path: 'override.until', message, severity: 'warning' }];
}
