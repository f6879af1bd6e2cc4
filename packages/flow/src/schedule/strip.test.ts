import { expect, it } from 'vitest';
import { exception, schedule } from './fixtures';
import { dayStrip } from './strip';
import { toUtc } from './zone';

const HOUR = 3_600_000;

it('gives a year of days with their lengths, clock changes included', () => {
  const strip = dayStrip(
    schedule(['9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '']),
    '2026-01-01',
    365,
  );
  expect(strip).toHaveLength(365);
  expect(strip.at(-1)!.date).toBe('2026-12-31');
  const odd = strip
    .filter((day) => day.to - day.from !== 24 * HOUR)
    .map((day) => [day.date, (day.to - day.from) / HOUR]);
  expect(odd).toEqual([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
  ]);
  expect(strip.filter((day) => day.ranges.length > 0)).toHaveLength(261);
  expect(strip.map((day) => day.from)).toEqual([
    toUtc('2026-01-01', '00:00', 'Europe/Madrid'),
    ...strip.slice(0, -1).map((day) => day.to),
  ]);
});

it('cuts nights at midnight and names the exception', () => {
  const at = (date: string, time: string) => toUtc(date, time, 'Europe/Madrid');
  const [friday, saturday] = dayStrip(
    schedule(['20:00-02:00'], { exceptions: [exception('Inventory', '2026-11-28')] }),
    '2026-11-27',
    2,
  );
  expect(friday).toMatchObject({
    date: '2026-11-27',
    weekday: 'fri',
    exception: null,
    ranges: [
      { from: at('2026-11-27', '00:00'), to: at('2026-11-27', '02:00') },
      { from: at('2026-11-27', '20:00'), to: at('2026-11-28', '00:00') },
    ],
  });
  expect(saturday).toMatchObject({
    exception: 'Inventory',
    ranges: [{ from: at('2026-11-28', '00:00'), to: at('2026-11-28', '02:00') }],
  });
});

it('has an empty day where the calendar skipped one', () => {
  const strip = dayStrip(schedule(['00:00-24:00'], { timeZone: 'Pacific/Apia' }), '2011-12-29', 3);
  expect(strip.map((day) => (day.to - day.from) / HOUR)).toEqual([24, 0, 24]);
  expect(strip.map((day) => day.ranges.length)).toEqual([1, 0, 1]);
});
