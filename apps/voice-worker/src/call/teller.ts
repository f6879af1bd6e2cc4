import type { CallEvent, CallEventBody } from '@innline/shared';

/**
 * Numbers a call's events and tells them. What a step tells is numbered before its commit and told after it; meanwhile
 * everything else waits, so that numbers are told in order and a successor can tell the step's events again under the
 * same numbers (readers go by `id`).
 */
export class Teller {
  private held: CallEventBody[] | null = null;

  constructor(
    private readonly call: { callId: string; hotelId: string },
    private seq: number,
    private readonly publish: (event: CallEvent) => void,
  ) {}

  /** The next event's number. */
  get next(): number {
    return this.seq;
  }

  emit(body: CallEventBody): void {
    if (this.held) this.held.push(body);
    else this.publish(this.stamp(body));
  }

  /** Numbers a step's events. From now on others wait for `tell`. */
  prepare(bodies: readonly CallEventBody[]): CallEvent[] {
    this.held ??= [];
    return bodies.map((body) => this.stamp(body));
  }

  /** Tells events that have their numbers, then what has waited. */
  tell(events: readonly CallEvent[]): void {
    for (const event of events) this.publish(event);
    const held = this.held ?? [];
    this.held = null;
    for (const body of held) this.emit(body);
  }

  private stamp(body: CallEventBody): CallEvent {
    const seq = this.seq++;
    return { v: 1, id: `${this.call.callId}:${seq}`, ...this.call, seq, at: Date.now(), ...body } as CallEvent;
  }
}
