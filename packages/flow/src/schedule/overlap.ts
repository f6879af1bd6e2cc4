import { minutesOf } from './date';
import type { TimeRange } from './schedule';

const DAY = 1440;

/** Minutes after the day's midnight; a range over midnight ends beyond 1440. */
export function extent(range: TimeRange): { from: number; to: number } {
  const [from, to] = [minutesOf(range.from), minutesOf(range.to)];
  return { from, to: to <= from ? to + DAY : to };
}

/** Pairs of places in one day's list that overlap; ranges that only touch do not. */
export function overlaps(ranges: readonly TimeRange[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < ranges.length; i++) {
    for (let j = i + 1; j < ranges.length; j++) {
      const [a, b] = [extent(ranges[i]!), extent(ranges[j]!)];
      if (a.from < b.to && b.from < a.to) pairs.push([i, j]);
    }
  }
  return pairs;
}

/** Places in the next day's list that a day's range over midnight runs into. */
export function runsInto(ranges: readonly TimeRange[], nextDay: readonly TimeRange[]): [number, number][] {
  return ranges.flatMap((range, i) =>
    nextDay.flatMap((next, j): [number, number][] => (extent(range).to - DAY > extent(next).from ? [[i, j]] : [])),
  );
}
