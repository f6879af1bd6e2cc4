import { expect, it } from 'vitest';
import { clock, dateTimeIn, durationWords, momentWords, relativeIn, stayWords } from './time';

const at = new Date('2026-11-20T23:30:00Z');
const after = (ms: number) => new Date(at.getTime() + ms);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

it('shows moments in the hotel’s zone, whatever zone the computer is in', () => {
  expect(dateTimeIn(at, 'Europe/Madrid')).toBe('21 Nov 2026, 00:30');
  expect(dateTimeIn(at, 'America/New_York')).toBe('20 Nov 2026, 18:30');
});

it.each([
  [10_000, 'just now'],
  [4 * MINUTE, '4 min ago'],
  [3 * HOUR, 'today 00:30'],
  [30 * HOUR, 'Sat 00:30'],
  [30 * 24 * HOUR, '21 Nov 2026'],
  [-2 * HOUR, '21 Nov 2026, 00:30'],
])('%i ms later it is “%s”', (ms, words) => expect(relativeIn(at, after(ms), 'Europe/Madrid')).toBe(words));

it('“today” is the hotel’s day, not the computer’s', () => {
  const evening = new Date('2026-11-20T22:00:00Z');
  expect(relativeIn(evening, after(0), 'Europe/Madrid')).toBe('Fri 23:00');
  expect(relativeIn(evening, after(0), 'UTC')).toBe('today 22:00');
});

it('a moment without a zone reads the same on every computer; what is none stays as it is', () => {
  expect(momentWords('2026-03-29T02:30')).toBe('29 Mar 2026, 02:30');
  expect(['', 'soon'].map(momentWords)).toEqual(['', 'soon']);
});

it('tells durations', () => {
  expect([0, 65_000, 3_729_000].map(clock)).toEqual(['0:00', '1:05', '1:02:09']);
  expect([420, 12_000, 120_000, 245_000, 3_720_000].map(durationWords)).toEqual([
    '420 ms',
    '12 s',
    '2 min',
    '4 min 5 s',
    '1 h 2 min',
  ]);
});

it('writes two days as short as they can be read', () => {
  expect(stayWords('2026-11-02', '2026-11-05')).toBe('2 – 5 Nov 2026');
  expect(stayWords('2026-11-30', '2026-12-02')).toBe('30 Nov – 2 Dec 2026');
  expect(stayWords('2026-12-29', '2027-01-02')).toBe('29 Dec 2026 – 2 Jan 2027');
});
