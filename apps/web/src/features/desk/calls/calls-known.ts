import { type CallEvent, eventsTogether } from '@innline/shared';
import { foldLive, fromRow, type LiveCall } from './live-call';

type Row = Parameters<typeof fromRow>[0];

/** A call, and what was told of it: null until its beginning is known. */
interface Known {
  call: LiveCall | null;
  told: readonly CallEvent[];
}

export type CallsKnown = Readonly<Record<string, Known>>;

export type CallsNews =
  /** `at`: milliseconds UTC, now */
  | { type: 'loaded'; calls: readonly { call: Row; events: readonly CallEvent[] }[]; at: number }
  | { type: 'event'; event: CallEvent }
  | { type: 'forget'; callId: string };

/** A call that has begun is stored within a moment; a busy store takes longer. */
const STORED_WITHIN_MS = 10_000;

/** Said again in full a moment later, and many: not worth keeping. */
const isPassing = ({ type }: CallEvent): boolean => type === 'transcript.partial';

/**
 * What is loaded and what comes live are two views of one journal, each of which may know what the other one does not
 * yet: a call is what both of them together tell.
 */
export function foldCalls(known: CallsKnown, news: CallsNews): CallsKnown {
  if (news.type === 'forget') {
    const { [news.callId]: _gone, ...rest } = known;
    return rest;
  }
  return news.type === 'event' ? withEvent(known, news.event) : withLoaded(known, news);
}

function withEvent(known: CallsKnown, event: CallEvent): CallsKnown {
  const { call, told } = known[event.callId] ?? { call: null, told: [] };
  const next = foldLive(call, event);
  if (next === call && call) return known;
  return { ...known, [event.callId]: { call: next, told: isPassing(event) ? told : [...told, event] } };
}

function withLoaded(known: CallsKnown, { calls, at }: Extract<CallsNews, { type: 'loaded' }>): CallsKnown {
  const next: Record<string, Known> = {};
  for (const { call: row, events } of calls) {
    const told = eventsTogether(events, known[row.id]?.told ?? []);
    next[row.id] = { call: told.reduce<LiveCall>((call, event) => foldLive(call, event) ?? call, fromRow(row)), told };
  }
  for (const [id, one] of Object.entries(known)) if (!next[id] && staysUnloaded(one, at)) next[id] = one;
  return next;
}

/** Whether a call that the store does not name as live is shown: it is over and still read, or has only just begun. */
const staysUnloaded = ({ call }: Known, at: number): boolean =>
  call !== null && (call.state === 'ended' || at - call.startedAt < STORED_WITHIN_MS);

/** Oldest first. */
export const callsOf = (known: CallsKnown): LiveCall[] =>
  Object.values(known)
    .flatMap(({ call }) => call ?? [])
    .sort((a, b) => a.startedAt - b.startedAt);
