import { overlaps } from './overlap';
import type { TimeRange } from './schedule';

export interface ScheduleProblem {
  /** Place in the schedule: `weekly.mon.1`, `exceptions.0.to`, `timeZone`. */
  path: string;
  /** A sentence that says what to do. */
  message: string;
  severity: 'blocks' | 'warning';
}

/** Ranges of one day among themselves; `when` begins the sentence. */
export function checkRanges(ranges: readonly TimeRange[], path: string, when: string): ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  ranges.forEach((range, i) => {
    if (range.from === '24:00') {
      const message = `${when} a range begins at 24:00. Put it on the next day at 00:00.`;
      problems.push({ path: `${path}.${i}.from`, message, severity: 'blocks' });
    } else if (range.from === range.to) {
      const message = `${when} a range begins and ends at ${range.from}, which means open for a whole day. Use 00:00–24:00, or change the end.`;
      problems.push({ path: `${path}.${i}`, message, severity: 'warning' });
    }
  });
  for (const [i, j] of overlaps(ranges)) {
    const message = `${when} ${textOf(ranges[i]!)} and ${textOf(ranges[j]!)} overlap. Make one range of them.`;
    problems.push({ path: `${path}.${j}`, message, severity: 'blocks' });
  }
  return problems;
}

export function textOf(range: TimeRange): string {
  return `${range.from}–${range.to}`;
}
