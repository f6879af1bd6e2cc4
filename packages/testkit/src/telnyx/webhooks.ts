import { randomUUID } from 'node:crypto';
import { type SigningKey, signedHeaders } from './sign';

export interface FakeEvent {
  data: { record_type: 'event'; event_type: string; id: string; occurred_at: string; payload: Record<string, unknown> };
}

export interface Delivery {
  type: string;
  status: number;
  ms: number;
}

/** Tells the other side what happens, as badly as it is asked to. */
export class FakeWebhooks {
  /** What was answered, in the order of answers. */
  readonly deliveries: Delivery[] = [];
  /** How often each event is sent. */
  copies = 1;
  /** Set: events wait here until {@link release}. */
  held: { url: string; event: FakeEvent }[] | null = null;
  private readonly underway = new Set<Promise<unknown>>();

  constructor(
    private readonly key: SigningKey,
    private readonly route: (url: string) => string,
  ) {}

  send(url: string, type: string, payload: Record<string, unknown>): void {
    const occurred_at = new Date().toISOString();
    const event: FakeEvent = {
      data: { record_type: 'event', event_type: type, id: randomUUID(), occurred_at, payload },
    };
    if (this.held) this.held.push({ url, event });
    else this.deliver(url, event);
  }

  /** Sends what was held, in the order `arrange` gives it, one after another. */
  async release(
    arrange: (held: { url: string; event: FakeEvent }[]) => { url: string; event: FakeEvent }[],
  ): Promise<void> {
    const held = this.held ?? [];
    this.held = null;
    for (const { url, event } of arrange(held)) await this.deliver(url, event);
  }

  deliver(url: string, event: FakeEvent): Promise<unknown> {
    const all = Promise.all(
      Array.from({ length: this.copies }, (_, attempt) =>
        this.post(url, event.data.event_type, { ...event, meta: { attempt: attempt + 1, delivered_to: url } }),
      ),
    ).finally(() => this.underway.delete(all));
    this.underway.add(all);
    return all;
  }

  /** Everything sent so far was answered. */
  async settled(): Promise<void> {
    while (this.underway.size > 0) await Promise.all(this.underway);
  }

  private async post(url: string, type: string, message: unknown): Promise<void> {
    const body = JSON.stringify(message);
    const began = performance.now();
    const status = await fetch(this.route(url), { method: 'POST', body, headers: signedHeaders(body, this.key) })
      .then((response) => response.status)
      .catch(() => 0);
    this.deliveries.push({ type, status, ms: performance.now() - began });
  }
}
