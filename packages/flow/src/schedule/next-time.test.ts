import { expect, it } from 'vitest';
import { nextTime } from './next-time';

it.each([
  ['later today', '2026-11-20T05:00:00Z', '07:00', '2026-11-20T06:00:00Z'],
  ['tomorrow, once it is past', '2026-11-20T09:00:00Z', '07:00', '2026-11-21T06:00:00Z'],
  ['tomorrow, when it is just now', '2026-11-20T06:00:00Z', '07:00', '2026-11-21T06:00:00Z'],
  // that Sunday has 25 hours: a day after its first minutes is still the same Sunday
  ['on a day of 25 hours', '2026-10-24T22:30:00Z', '00:15', '2026-10-25T23:15:00Z'],
  ['the moment of the change for a time the clock skips', '2026-03-28T23:30:00Z', '02:30', '2026-03-29T01:00:00Z'],
])('is %s', (_, now, time, wanted) => {
  expect(new Date(nextTime(time, Date.parse(now), 'Europe/Madrid')).toISOString()).toBe(`${wanted.slice(0, -1)}.000Z`);
});
