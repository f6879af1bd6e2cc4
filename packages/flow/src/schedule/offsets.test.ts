import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOffset } from './intl-clock';
import { offsetAt, offsetsAround } from './offsets';

const DAY = 86_400_000;
const ZONES = Intl.supportedValuesOf('timeZone');
const zones = fc.constantFrom(...ZONES);
const between = (from: string, to: string) => fc.integer({ min: Date.parse(from), max: Date.parse(to) });

describe('the offset of a place', () => {
  it('is what the clock there shows, at any moment of any zone', () => {
    fc.assert(
      fc.property(zones, between('1900-01-01', '2100-01-01'), (zone, at) => {
        expect(offsetAt(at, zone)).toBe(clockOffset(at, zone));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is exact to the millisecond at every change of a year', () => {
    for (const zone of ZONES) {
      const from = Math.floor(Date.UTC(2026, 0, 1) / DAY);
      for (let day = from; day < from + 366; day += 3) {
        const { change } = offsetsAround(day, zone);
        if (change === Number.POSITIVE_INFINITY) continue;
        expect([offsetAt(change - 1, zone), offsetAt(change, zone)]).toEqual([
          clockOffset(change - 1, zone),
          clockOffset(change, zone),
        ]);
        expect(offsetAt(change - 1, zone)).not.toBe(offsetAt(change, zone));
      }
    }
  });

  it.each([
    ['Pacific/Apia', '2011-12-30T10:00:00Z', -10, 14],
    ['Africa/Casablanca', '2026-02-15T02:00:00Z', 1, 0],
    ['Asia/Pyongyang', '2018-05-04T15:00:00Z', 8.5, 9],
  ])('knows when %s changed', (zone, at, before, after) => {
    const change = Date.parse(at);
    expect([offsetAt(change - 1, zone), offsetAt(change, zone)]).toEqual([before * 3_600_000, after * 3_600_000]);
  });

  it('refuses an unknown zone and what is no moment', () => {
    expect(() => offsetAt(0, 'Mars/Olympus')).toThrow(RangeError);
    expect(() => offsetAt(Date.UTC(2026, 0, 1), 'Mars/Olympus')).toThrow(RangeError);
    expect(() => offsetAt(Number.NaN, 'UTC')).toThrow(RangeError);
    expect(() => offsetAt(Number.POSITIVE_INFINITY, 'UTC')).toThrow(RangeError);
  });
});
