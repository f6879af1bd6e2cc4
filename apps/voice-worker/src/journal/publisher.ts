import { type CallEvent, type LiveEvent, redisKeys, STREAM_FIELD, STREAM_LENGTH } from '@innline/shared';
import type { Redis } from 'ioredis';
import type { Metrics } from '../metrics';

/** While Redis is away this many events wait in memory: about 150 calls for five minutes. */
const MAX_BUFFERED = 50_000;
const BATCH = 500;
const RETRY_MS = { first: 100, most: 2_000 };

/** Worth losing first: nothing else depends on them. */
const EXPENDABLE: ReadonlySet<string> = new Set(['transcript.partial', 'latency']);

/**
 * Puts call events on the journal and on the hotel's live stream, in order, in batches of whatever came in one turn of
 * the event loop. Never blocks a call: while Redis is away events wait in a bounded buffer.
 */
export class JournalPublisher {
  private buffer: CallEvent[] = [];
  private flushing: Promise<void> | null = null;
  private stopped = false;

  constructor(
    private readonly redis: Redis,
    private readonly metrics: Metrics,
    /** Hears every event this worker tells, at once. */
    private readonly told: (event: CallEvent) => void = () => {},
  ) {}

  publish(event: CallEvent): void {
    this.told(event);
    this.buffer.push(event);
    if (this.buffer.length > MAX_BUFFERED) this.shed();
    this.start();
  }

  private start(): void {
    if (this.flushing || this.stopped) return;
    this.flushing = this.flush().finally(() => {
      this.flushing = null;
      // something may have come in between the last look at the buffer and now
      if (this.buffer.length > 0) this.start();
    });
  }

  /** Resolves when everything published so far is in Redis, or after `timeoutMs`. True: nothing is left. */
  async drained(timeoutMs: number): Promise<boolean> {
    const timeout = new Promise<void>((resolve) => setTimeout(resolve, timeoutMs).unref());
    await Promise.race([this.flushing ?? Promise.resolve(), timeout]);
    return this.buffer.length === 0;
  }

  async stop(timeoutMs = 2_000): Promise<void> {
    await this.drained(timeoutMs);
    this.stopped = true;
  }

  private async flush(): Promise<void> {
    // events of the same turn of the loop travel together
    await new Promise<void>((resolve) => setImmediate(resolve));
    let wait = RETRY_MS.first;
    while (this.buffer.length > 0 && !this.stopped) {
      const batch = this.buffer.slice(0, BATCH);
      if (await this.send(batch)) {
        this.buffer.splice(0, batch.length);
        wait = RETRY_MS.first;
      } else {
        await new Promise((resolve) => setTimeout(resolve, wait).unref());
        wait = Math.min(wait * 2, RETRY_MS.most);
      }
      this.metrics.journalBuffered.set(this.buffer.length);
    }
  }

  /** All or none as far as we can tell. After a lost answer entries may be there twice: readers go by `id`. */
  private async send(batch: readonly CallEvent[]): Promise<boolean> {
    if (this.redis.status !== 'ready') return false;
    const pipeline = this.redis.pipeline();
    for (const event of batch) {
      const live: LiveEvent = { kind: 'call', event };
      const liveKey = redisKeys.live(event.hotelId);
      pipeline.xadd(redisKeys.journal, 'MAXLEN', '~', STREAM_LENGTH.journal, '*', STREAM_FIELD, JSON.stringify(event));
      pipeline.xadd(liveKey, 'MAXLEN', '~', STREAM_LENGTH.live, '*', STREAM_FIELD, JSON.stringify(live));
    }
    try {
      const results = await pipeline.exec();
      return results?.every(([error]) => error === null) ?? false;
    } catch {
      return false;
    }
  }

  private shed(): void {
    const index = this.buffer.findIndex((event) => EXPENDABLE.has(event.type));
    // the head may be on its way already
    this.buffer.splice(index >= BATCH ? index : Math.min(BATCH, this.buffer.length - 1), 1);
    this.metrics.journalLost.inc();
  }
}
