import { describe, expect, it } from 'vitest';
import { checkSchedule } from '../check';
import { evaluate } from '../evaluate';
import { schedule } from '../fixtures';
import { ScheduleException } from '../schedule';
import { toUtc } from '../zone';
import { easterSunday, HOLIDAY_PRESETS, type HolidayCountry, holidayExceptions, holidays } from './index';

it.each([
  [1990, '1990-04-15'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter %d', (year, date) => expect(easterSunday(year)).toBe(date));

const dates = (country: HolidayCountry, year: number) =>
  holidays(country, year)
    .map((day) => day.date.slice(5))
    .join(' ');

describe('published calendars', () => {
  // gov.uk/bank-holidays.
  it.each([
    [2022, '01-01 01-03 04-15 04-18 05-02 05-30 08-29 12-25 12-26 12-27'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28'],
  ])('England %d', (year, expected) => expect(dates('GB', year)).toBe(expected));

  // opm.gov federal holidays; a Saturday 1 January 2028 is kept on 31 December 2027.
  it.each([
    [2026, '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25'],
    [2027, '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31'],
  ])('United States %d', (year, expected) => expect(dates('US', year)).toBe(expected));

  it('Spain, France and Germany 2026', () => {
    expect(dates('ES', 2026)).toBe('01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25');
    expect(dates('FR', 2026)).toBe('01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25');
    expect(dates('DE', 2026)).toBe('01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26');
  });
});

describe('as exceptions', () => {
  it.each(Object.keys(HOLIDAY_PRESETS) as HolidayCountry[])(
    '%s closes the desk on each of its holidays for three years, without a complaint',
    (country) => {
      const exceptions = holidayExceptions(country, 2026, 2028);
      for (const exception of exceptions) expect(ScheduleException.safeParse(exception).success).toBe(true);
      const desk = schedule(['9:00-18:00'], { exceptions });
      expect(checkSchedule(desk).filter((problem) => problem.severity === 'blocks')).toEqual([]);
      for (const year of [2026, 2027, 2028]) {
        for (const { date } of holidays(country, year)) {
          expect(evaluate(desk, toUtc(date, '12:00', 'Europe/Madrid')), date).toMatchObject({
            open: false,
            state: 'exception',
          });
        }
      }
      expect(evaluate(desk, toUtc('2026-06-16', '12:00', 'Europe/Madrid')).open).toBe(true);
    },
  );

  it('come yearly where the day is the same every year, else once per year', () => {
    const spain = holidayExceptions('ES', 2026, 2027);
    expect(spain.filter((exception) => exception.name === 'Navidad')).toEqual([
      { name: 'Navidad', from: '2026-12-25', to: '2026-12-25', ranges: [], yearly: true },
    ]);
    expect(spain.filter((exception) => exception.name === 'Viernes Santo').map((exception) => exception.from)).toEqual([
      '2026-04-03',
      '2027-03-26',
    ]);
  });
});
