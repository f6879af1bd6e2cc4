import { expect, it } from 'vitest';
import { addDays, dayNumber, daysBetween, isoDate, isoDateOf, minutesOf, weekdayOf } from './date';

it('counts days over leap years and before 1970', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(addDays('1970-01-01', -1)).toBe('1969-12-31');
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(isoDateOf(dayNumber('2026-11-24'))).toBe('2026-11-24');
});

it('knows weekdays', () => {
  expect(['1969-12-31', '1970-01-01', '2026-11-22', '2026-11-23'].map(weekdayOf)).toEqual(['wed', 'thu', 'sun', 'mon']);
});

it('makes only dates that exist', () => {
  expect(isoDate(2028, 2, 29)).toBe('2028-02-29');
  expect([
    isoDate(2026, 2, 29),
    isoDate(2026, 13, 1),
    isoDate(2026, 0, 1),
    isoDate(2026, 4, 31),
    isoDate(2026, 4, 0),
  ]).toEqual([null, null, null, null, null]);
});

it('reads minutes of the day', () => {
  expect([minutesOf('00:00'), minutesOf('09:30'), minutesOf('24:00')]).toEqual([0, 570, 1440]);
});
