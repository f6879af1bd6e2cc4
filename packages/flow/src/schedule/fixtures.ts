import { type Schedule, type ScheduleException, type TimeRange, WEEKDAYS } from './schedule';

/** `'9:00-18:00 20:00-02:00'` → ranges. */
export function ranges(text: string): TimeRange[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [from, to] = part.split('-').map((time) => time.padStart(5, '0'));
      return { from: from!, to: to! };
    });
}

/** A schedule for tests: `week` gives Monday to Sunday, the last entry for all days after it. */
export function schedule(week: string[], more: Partial<Schedule> = {}): Schedule {
  const days = WEEKDAYS.map((day, i) => [day, ranges(week[Math.min(i, week.length - 1)] ?? '')]);
  return { timeZone: 'Europe/Madrid', weekly: Object.fromEntries(days), exceptions: [], override: null, ...more };
}

/** An exception for tests; one day unless `to` is given. */
export function exception(
  name: string,
  from: string,
  hours = '',
  more: Partial<ScheduleException> = {},
): ScheduleException {
  return { name, from, to: from, ranges: ranges(hours), yearly: false, ...more };
}
