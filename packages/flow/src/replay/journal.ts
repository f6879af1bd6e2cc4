import type { CallEvent, CallEventOf, CallEventType } from '@innline/shared';

/** What a replay needs to read of a call; partial words and latencies are most of a journal and tell it nothing. */
export const REPLAYED_EVENTS = [
  'call.started',
  'call.answered',
  'call.ended',
  'node.entered',
  'choice.made',
  'answer.stored',
  'try.failed',
  'prompt.started',
  'prompt.finished',
  'transcript.final',
  'digit',
  'tool.started',
  'tool.finished',
  'transfer.ringing',
  'transfer.ended',
  'voicemail.recorded',
  'note.recorded',
  'command',
] as const satisfies readonly CallEventType[];

/** A past call as its journal tells it. */
export interface Journal {
  callId: string;
  /** In order. */
  events: CallEvent[];
  /** Calls of this number before it. */
  previousCalls: number;
}

/** A member's own acts: from then on it is not the flow that leads the call. */
const OF_MEMBERS = new Set(['say', 'transfer', 'hangup', 'takeover', 'release', 'hold', 'resume']);

export interface Part {
  started: CallEventOf<'call.started'>;
  /** Up to where the flow led the call. */
  events: CallEvent[];
  /** Null: a member took part, or the call is still going on. */
  end: CallEventOf<'call.ended'> | null;
}

/** The part of a call its flow is responsible for; null where the journal has no beginning. */
export function flowsPart({ events }: Journal): Part | null {
  const started = events.find((event) => event.type === 'call.started');
  if (!started) return null;
  const taken = events.findIndex((event) => event.type === 'command' && OF_MEMBERS.has(event.command));
  if (taken >= 0) return { started, events: events.slice(0, taken), end: null };
  return { started, events, end: events.find((event) => event.type === 'call.ended') ?? null };
}
