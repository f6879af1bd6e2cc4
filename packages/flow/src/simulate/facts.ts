import { exampleFacts } from '../engine';
import type { CallFacts } from '../model';

/** What may be chosen of a call that is tried; the rest is an invented hotel's. */
export interface Tried {
  /** Milliseconds UTC; default: the example hotel's morning. */
  at?: number;
  /** E.164; null: withheld. */
  callerNumber?: string | null;
  /** The hotel, its schedules and departments, the line, and anything else of the call. */
  facts?: Partial<Omit<CallFacts, 'startedAt'>>;
}

export function factsOf({ at, callerNumber, facts }: Tried): CallFacts {
  const given = exampleFacts({ ...facts, ...(at === undefined ? {} : { startedAt: at }) });
  if (callerNumber === undefined) return given;
  return { ...given, caller: { ...given.caller, number: callerNumber } };
}
