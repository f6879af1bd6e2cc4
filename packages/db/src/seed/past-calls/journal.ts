import type { TraceEntry } from '@innline/flow';
import type { CallEvent, CallEventBody } from '@innline/shared';
import { MASKED } from '@innline/shared';

/** Gathers a past call's events at its own pace: `now` is moved by whoever plays the call. */
export class PastJournal {
  readonly events: CallEvent[] = [];
  now: number;

  constructor(
    private readonly callId: string,
    private readonly hotelId: string,
    startedAt: number,
  ) {
    this.now = startedAt;
  }

  tell(body: CallEventBody): void {
    const seq = this.events.length;
    const { callId, hotelId } = this;
    this.events.push({ v: 1, id: `${callId}:${seq}`, callId, hotelId, seq, at: this.now, ...body });
  }

  /** What a step did, as the worker tells it: sensitive values masked. */
  trace(entry: TraceEntry): void {
    this.tell(masked(entry));
  }
}

function masked(entry: TraceEntry): CallEventBody {
  if (entry.type !== 'answer.stored' && entry.type !== 'variable.set') return entry;
  const { sensitive, ...rest } = entry;
  if (!sensitive) return rest;
  return rest.type === 'answer.stored' ? { ...rest, text: MASKED, value: MASKED } : { ...rest, value: MASKED };
}
