import type { FlowDocument } from '../model';
import { situationAt } from '../schedule/evaluate';
import type { Schedule } from '../schedule/schedule';
import type { ValidateContext } from '../validate/checked-flow';
import type { Caller } from './callers';
import type { Values } from './counters';
import { dayOfYear, isWithinYear, momentsFrom } from './days-of-year';

/** What a schedule says at a moment. */
export interface HoursState {
  open: boolean;
  /** A special day, which an hours node may have a way of its own for. */
  special: boolean;
}

/** A moment at which calls are sent another way than at others: what each schedule of the flow says then. */
export interface Situation {
  /** By schedule id; a schedule that is not known says both. */
  hours: Record<string, HoursState>;
  /** Milliseconds UTC: one such moment; null where no schedule is known. */
  at: number | null;
  /** One caller of those the flow treats differently; left out: it looks at nobody. */
  caller?: Caller;
  /** What is known of that caller. */
  known?: Values;
  /** What runs after the caller has hung up. */
  callerLeft?: boolean;
}

/** The schedules a flow asks, in its triggers and hours nodes and those of the flows it uses. */
function schedulesOf(document: FlowDocument): string[] {
  const ids = document.nodes.map(({ config }) => config.scheduleId);
  const inside = Object.values(document.subflows ?? {}).flatMap((used) => schedulesOf(used.document));
  return [...new Set([...ids.filter((id): id is string => typeof id === 'string'), ...inside])];
}

/**
 * Every combination of open and closed that really occurs within a year of `at`, each with a moment of it. Combinations
 * that never occur are not looked at: a finding must be something that can happen.
 */
export function situations(document: FlowDocument, context: ValidateContext): Situation[] {
  const ids = schedulesOf(document);
  const known = ids.flatMap((id) => {
    const entry = context.schedules && Object.hasOwn(context.schedules, id) ? context.schedules[id] : undefined;
    return entry ? [{ id, schedule: entry.schedule }] : [];
  });
  const { at: now } = context;
  if (known.length === 0 || now === undefined) return [{ hours: {}, at: null }];
  const found = new Map<string, Situation>();
  for (const { at, hours } of [{ at: now, hours: hoursOf(known, now) }, ...yearOf(known, now)]) {
    const key = JSON.stringify(hours);
    if (!found.has(key)) found.set(key, { hours, at });
  }
  return [...found.values()];
}

interface Known {
  id: string;
  schedule: Schedule;
}
type MomentOfYear = { at: number; hours: Situation['hours'] };

const hoursOf = (known: readonly Known[], at: number): Situation['hours'] =>
  Object.fromEntries(known.map(({ id, schedule }) => [id, hoursAt(schedule, at)]));

// An editor checks at every edit, and the hours are hardly ever what was edited; a year of them costs milliseconds.
const years = new Map<string, MomentOfYear[]>();
const MOST_YEARS = 16;

/** Moments of the year from `now` on, in order. What is remembered is found again by the hours themselves. */
function yearOf(known: readonly Known[], now: number): MomentOfYear[] {
  const schedules = known.map(({ schedule }) => schedule);
  const day = dayOfYear(schedules, now);
  const key = JSON.stringify([day, known]);
  let year = years.get(key);
  if (!year) {
    const moments = [...new Set(momentsFrom(schedules, day))].sort((a, b) => a - b);
    year = moments.map((at) => ({ at, hours: hoursOf(known, at) }));
    if (years.size >= MOST_YEARS) years.clear();
    years.set(key, year);
  }
  return year.filter(({ at }) => isWithinYear(at, now));
}

function hoursAt(schedule: Schedule, at: number): HoursState {
  const { state, open } = situationAt(schedule, at);
  return { open, special: state === 'exception' };
}
