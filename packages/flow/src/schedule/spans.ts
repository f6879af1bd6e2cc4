import { dayNumber } from './date';
import { type LocalSpan, localSpan, planOf } from './plan';
import type { Schedule } from './schedule';
import { wallEndToUtc, wallToUtc } from './zone';

/** An open stretch, milliseconds UTC, end excluded. */
export interface OpenSpan {
  from: number;
  to: number;
}

/**
 * The open stretches of a schedule, in order and never touching, from ranges that begin on `days` local days from
 * `fromDate`. A stretch still open at the end of the last day gets `to: Infinity`. The override is applied: it holds
 * from the beginning of time until its moment.
 *
 * A range runs from the first moment the clock shows its start until the clock shows less than its end for the last
 * time, so an autumn night is one stretch and not two.
 */
export function* openSpans(schedule: Schedule, zone: string, fromDate: string, days: number): Generator<OpenSpan> {
  const override = schedule.override;
  let last: OpenSpan | null = override?.state === 'open' ? { from: -Infinity, to: override.until } : null;
  const notBefore = override?.state === 'closed' ? override.until : -Infinity;
  for (const local of localSpans(schedule, fromDate, days)) {
    const from = Math.max(notBefore, wallToUtc(local.from, zone, 'earlier'));
    const to = local.to === Infinity ? Infinity : wallEndToUtc(local.to, zone);
    if (to <= from) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else {
      if (last) yield last;
      last = { from, to };
    }
  }
  if (last) yield last;
}

/** Merged in local minutes first, so that a desk that never closes costs no zone look-ups. */
function* localSpans(schedule: Schedule, fromDate: string, days: number): Generator<LocalSpan> {
  let last: LocalSpan | null = null;
  const first = dayNumber(fromDate);
  for (let day = first; day < first + days; day++) {
    const spans = planOf(schedule, day).ranges.map((range) => localSpan(range, day));
    for (const span of spans.sort((a, b) => a.from - b.from)) {
      if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
      else {
        if (last) yield last;
        last = span;
      }
    }
  }
  const end = (first + days) * 1440;
  if (last) yield last.to >= end ? { from: last.from, to: Infinity } : last;
}
