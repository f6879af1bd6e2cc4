import type { CallEvent, CallEventBody } from '@innline/shared';

/**
 * Numbers a call's events and tells them. What a step tells is numbered before its commit and told after it; meanwhile
 * everything else waits, so that numbers are told in order and a successor can tell the step's events again under the
 * same numbers (readers go by `id`).
 */
export class Teller {
  private held: { body: CallEventBody; at: number }[] | null = null;

  constructor(
    private readonly call: { callId: string; hotelId: string },
    private seq: number,
    private readonly publish: (event: CallEvent) => void,
  ) {}

  /** The next event's number. */
  get next(): number {
    return this.seq;
  }

  /** @param at when it happened, milliseconds since 1970 UTC; may be before what has the number before it */
  emit(body: CallEventBody, at = Date.now()): void {
    if (this.held) this.held.push({ body, at });
    else this.publish(this.stamp(body, at));
  }

  /** Numbers a step's events. From now on others wait for `tell`. */
  prepare(bodies: readonly CallEventBody[]): CallEvent[] {
    this.held ??= [];
    return bodies.map((body) => this.stamp(body, Date.now()));
  }

  /** Tells events that have their numbers, then what has waited. */
  tell(events: readonly CallEvent[]): void {
    for (const event of events) this.publish(event);
    const held = this.held ?? [];
    this.held = null;
    for (const { body, at } of held) this.emit(body, at);
  }

  private stamp(body: CallEventBody, at: number): CallEvent {
    const seq = this.seq++;
    return { v: 1, id: `${this.call.callId}:${seq}`, ...this.call, seq, at, ...body } as CallEvent;
  }
}
