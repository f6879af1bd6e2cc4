import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextChanges } from './changes';
import { addDays, dayNumber, minutesOf } from './date';
import { evaluate } from './evaluate';
import { covers } from './plan';
import { type Schedule, WEEKDAYS } from './schedule';
import { dayStrip } from './strip';
import { localParts, toUtc } from './zone';

const MINUTE = 60_000;
const DAYS = 5;

// Days around clock changes and around days like any other.
const PLACES: [string, string][] = [
  ['Europe/Madrid', '2026-03-27'],
  ['Europe/Madrid', '2026-10-23'],
  ['Europe/Madrid', '2026-06-10'],
  ['America/New_York', '2026-03-06'],
  ['America/New_York', '2026-10-30'],
  ['Australia/Lord_Howe', '2026-04-03'],
  ['Australia/Lord_Howe', '2026-10-02'],
  ['Asia/Kolkata', '2026-12-30'],
  ['Pacific/Apia', '2011-12-28'],
  ['Pacific/Apia', '2026-02-26'],
  ['America/Santiago', '2026-04-03'],
  ['America/Havana', '2026-10-30'],
];

const time = fc
  .integer({ min: 0, max: 95 })
  .map((n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`);
const range = fc.record({ from: time, to: fc.oneof(time, fc.constant('24:00')) });
const someRanges = fc.array(range, { maxLength: 3 });

const scene = fc.constantFrom(...PLACES).chain(([timeZone, date]) => {
  const day = fc.integer({ min: -1, max: DAYS }).map((n) => addDays(date, n));
  const exceptions = fc.array(
    fc
      .record({ from: day, length: fc.integer({ min: 0, max: 2 }), ranges: someRanges, yearly: fc.boolean() })
      .map(({ length, ...rest }) => ({ ...rest, to: addDays(rest.from, length), name: 'x' })),
    { maxLength: 1 },
  );
  const override = fc.option(
    fc.record({ state: fc.constantFrom('open' as const, 'closed' as const), hours: fc.integer({ min: 0, max: 100 }) }),
    { freq: 2 },
  );
  return fc.record({ week: fc.tuple(...WEEKDAYS.map(() => someRanges)), exceptions, override }).map((drawn) => ({
    date,
    schedule: {
      timeZone,
      weekly: Object.fromEntries(WEEKDAYS.map((name, i) => [name, drawn.week[i]!])),
      exceptions: drawn.exceptions,
      override: drawn.override && {
        state: drawn.override.state,
        until: toUtc(date, '00:00', timeZone) + drawn.override.hours * 60 * MINUTE,
        reason: '',
      },
    } as Schedule,
  }));
});

/** The walk: every minute's wall clock, and by it alone which minutes are open. */
function walk(schedule: Schedule, date: string): { from: number; open: boolean[] } {
  const from = toUtc(addDays(date, -2), '12:00', schedule.timeZone);
  const wall = Array.from({ length: (DAYS + 4) * 1440 }, (_, i) => {
    const parts = localParts(from + i * MINUTE, schedule.timeZone);
    return dayNumber(parts.date) * 1440 + minutesOf(parts.time);
  });
  const open = wall.map(() => false);
  for (let day = -3; day <= DAYS + 3; day++) {
    const here = addDays(date, day);
    const exception = schedule.exceptions.find((candidate) => covers(candidate, here));
    const weekday = WEEKDAYS[(dayNumber(here) + 3) % 7]!;
    for (const range of exception ? exception.ranges : schedule.weekly[weekday]) {
      const begin = dayNumber(here) * 1440 + minutesOf(range.from);
      const length = minutesOf(range.to) - minutesOf(range.from);
      const end = begin + (length <= 0 ? length + 1440 : length);
      const first = wall.findIndex((minute) => minute >= begin);
      const last = wall.findLastIndex((minute) => minute < end);
      if (first < 0) continue;
      for (let i = first; i <= last; i++) open[i] = true;
    }
  }
  const { override } = schedule;
  if (override)
    wall.forEach((_, i) => {
      if (from + i * MINUTE < override.until) open[i] = override.state === 'open';
    });
  return { from, open };
}

it('evaluate, nextChanges and dayStrip agree with a walk over every minute', () => {
  fc.assert(
    fc.property(
      scene,
      fc.array(fc.integer({ min: 0, max: DAYS * 1440 }), { minLength: 8, maxLength: 8 }),
      ({ schedule, date }, picks) => {
        const { from, open } = walk(schedule, date);
        const start = toUtc(date, '00:00', schedule.timeZone);
        const offset = (start - from) / MINUTE;
        const changes: number[] = [];
        for (let i = offset + 1; i < offset + DAYS * 1440; i++) if (open[i] !== open[i - 1]) changes.push(i);
        // Random minutes, and both sides of every change.
        const minutes = [...picks.map((pick) => pick + offset), ...changes.slice(0, 12).flatMap((i) => [i - 1, i])];
        for (const i of minutes) {
          const found = evaluate(schedule, from + i * MINUTE);
          expect(found.open).toBe(open[i]);
          const next = open.findIndex((value, k) => k > i && value !== open[i]);
          if (next > 0 && next < offset + DAYS * 1440) expect(found.until).toBe(from + next * MINUTE);
          else expect(found.until ?? Infinity).toBeGreaterThanOrEqual(from + (offset + DAYS * 1440) * MINUTE);
        }
        const horizon = from + (offset + DAYS * 1440) * MINUTE;
        const told = nextChanges(schedule, start, 60).filter((change) => change.at < horizon);
        expect(told.map((change) => change.at)).toEqual(changes.map((i) => from + i * MINUTE));
        expect(told.map((change) => change.open)).toEqual(changes.map((i) => open[i]));
        for (const day of dayStrip(schedule, date, DAYS)) {
          for (let at = day.from; at < day.to; at += 15 * MINUTE) {
            const inside = day.ranges.some((range) => range.from <= at && at < range.to);
            expect(inside).toBe(open[(at - from) / MINUTE]);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);
