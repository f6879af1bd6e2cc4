import { describe, expect, it } from 'vitest';
import { schedule } from '../../schedule/fixtures';
import { nextWindows } from './windows';

/** Monday 23 November 2026, 10:10 in Madrid. */
const AT = Date.UTC(2026, 10, 23, 9, 10);
const HOURS = { at: AT, hours: 2, most: 3 };
const office = schedule(['9:00-18:00', '9:00-18:00', '', '16:00-17:30', '', '', '']);

describe('nextWindows', () => {
  it('are one a day, within opening hours, from a full hour on, with a start', () => {
    expect(nextWindows(office, 'Europe/Madrid', HOURS)).toEqual([
      { date: '2026-11-23', from: '11:00', to: '13:00' },
      { date: '2026-11-24', from: '09:00', to: '11:00' },
      { date: '2026-11-26', from: '16:00', to: '17:30' },
    ]);
  });

  it('need not be of today where it is nearly over', () => {
    const late = { ...HOURS, at: Date.UTC(2026, 10, 23, 16, 15), most: 1 };
    expect(nextWindows(office, 'Europe/Madrid', late)).toEqual([{ date: '2026-11-24', from: '09:00', to: '11:00' }]);
  });

  it('are at times of day at which people like to be called where nobody says when', () => {
    expect(nextWindows(null, 'Europe/Madrid', { ...HOURS, at: Date.UTC(2026, 10, 23, 23) })).toMatchObject([
      { date: '2026-11-24', from: '09:00' },
      { date: '2026-11-25', from: '09:00' },
      { date: '2026-11-26', from: '09:00' },
    ]);
  });

  it('are by day at a desk that never closes, too', () => {
    const always = schedule(Array.from({ length: 7 }, () => '0:00-24:00'));
    const found = nextWindows(always, 'Europe/Madrid', { ...HOURS, at: Date.UTC(2026, 10, 23, 22) });
    expect(found).toHaveLength(3);
    for (const { from } of found) expect(from >= '07:00' && from < '22:00').toBe(true);
  });

  it('are none where nobody ever is, and keep to the clock when it changes', () => {
    expect(nextWindows(schedule(Array.from({ length: 7 }, () => '')), 'Europe/Madrid', HOURS)).toEqual([]);
    const nights = schedule(Array.from({ length: 7 }, () => '22:00-6:00'));
    expect(nextWindows(nights, 'Europe/Madrid', HOURS)).toEqual([]);
    const change = { ...HOURS, at: Date.UTC(2026, 9, 24, 20), most: 1 };
    const daily = schedule(Array.from({ length: 7 }, () => '9:00-18:00'));
    expect(nextWindows(daily, 'Europe/Madrid', change)).toEqual([{ date: '2026-10-25', from: '09:00', to: '11:00' }]);
  });
});
