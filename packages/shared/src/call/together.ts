import type { CallEvent } from './event';

/** Two tellings of one call as one: each event once, in the order of the call's journal. */
export function eventsTogether(some: readonly CallEvent[], others: readonly CallEvent[]): CallEvent[] {
  const bySeq = new Map([...some, ...others].map((event) => [event.seq, event]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}
