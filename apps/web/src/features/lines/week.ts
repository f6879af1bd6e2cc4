import { type Schedule, WEEKDAYS, type Weekday } from '@innline/flow';

export const DAY_NAMES: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** What "New schedule" starts with: office hours on working days. */
export function officeHours(timeZone: string): Schedule {
  const day = [{ from: '09:00', to: '18:00' }];
  return {
    timeZone,
    weekly: Object.fromEntries(WEEKDAYS.map((d) => [d, d === 'sat' || d === 'sun' ? [] : day])) as Schedule['weekly'],
    exceptions: [],
    override: null,
  };
}

/** The same hours on every day. */
export function copyToAll(schedule: Schedule, from: Weekday): Schedule {
  const ranges = schedule.weekly[from];
  const weekly = Object.fromEntries(WEEKDAYS.map((day) => [day, ranges.map((range) => ({ ...range }))]));
  return { ...schedule, weekly: weekly as Schedule['weekly'] };
}

export function setRange(
  schedule: Schedule,
  day: Weekday,
  index: number,
  range: { from: string; to: string },
): Schedule {
  const ranges = schedule.weekly[day].with(index, range);
  return { ...schedule, weekly: { ...schedule.weekly, [day]: ranges } };
}

export function addRange(schedule: Schedule, day: Weekday): Schedule {
  const last = schedule.weekly[day].at(-1);
  const next = last ? { from: last.to === '24:00' ? '23:00' : last.to, to: '24:00' } : { from: '09:00', to: '18:00' };
  return { ...schedule, weekly: { ...schedule.weekly, [day]: [...schedule.weekly[day], next] } };
}

export function removeRange(schedule: Schedule, day: Weekday, index: number): Schedule {
  const ranges = schedule.weekly[day].filter((_, i) => i !== index);
  return { ...schedule, weekly: { ...schedule.weekly, [day]: ranges } };
}
