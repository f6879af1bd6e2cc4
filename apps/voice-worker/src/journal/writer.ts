import { CallEvent, redisKeys, STREAM_FIELD } from '@innline/shared';
import type { Logger } from '@innline/shared/server';
import type { Redis } from 'ioredis';
import type { Metrics } from '../metrics';

const GROUP = 'postgres';
const BATCH = 500;
const BLOCK_MS = 1_000;
/** After events came, so long more are gathered: a transaction costs as much for one as for many. */
const GATHER_MS = 200;
const RETRY_MS = { first: 200, most: 5_000 };
/** Events PostgreSQL refuses for good (a call that was deleted meanwhile), kept for a look. */
const REJECTED = 'journal:rejected';

type Entry = [id: string, fields: string[]];

/** Stores events; idempotent by call and number. Throws while the database is away. */
export type StoreEvents = (events: CallEvent[]) => Promise<void>;

/**
 * Carries the journal from Redis to PostgreSQL: a consumer group, so that any number of workers share the work and an
 * entry is acknowledged only when it is stored. While PostgreSQL is away the entries stay in Redis.
 */
export class JournalWriter {
  private stopped = false;
  private loop: Promise<void> = Promise.resolve();
  private wake: (() => void) | null = null;
  private claimedAt = 0;

  constructor(
    private readonly blocking: Redis,
    private readonly store: StoreEvents,
    private readonly consumer: string,
    private readonly log: Logger,
    private readonly metrics: Metrics,
    private readonly options: { orphanMs: number; isAway: (error: unknown) => boolean },
  ) {}

  start(): void {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    // entries that are on their way to us would belong to a dead consumer for half a minute: let the read end by itself
    const patience = new Promise<void>((resolve) => setTimeout(resolve, 2 * BLOCK_MS).unref());
    await Promise.race([this.loop, patience]);
    this.blocking.disconnect();
    await this.loop;
  }

  private async run(): Promise<void> {
    let wait = RETRY_MS.first;
    let ready = false;
    let busy = false;
    while (!this.stopped) {
      try {
        // before a read and not behind it: whoever stops us meanwhile has the last events stored
        if (busy) await this.pause(GATHER_MS);
        if (!ready) {
          await this.prepare();
          // what this consumer took and did not finish before it was restarted
          await this.storeAll(await this.read('0'));
          ready = true;
        }
        await this.storeAll(await this.orphans());
        const entries = await this.read('>');
        await this.storeAll(entries);
        busy = entries.length > 0 && entries.length < BATCH;
        wait = RETRY_MS.first;
      } catch (error) {
        if (this.stopped) return;
        ready = false;
        busy = false;
        this.log.warn({ err: { message: (error as Error).message } }, 'The journal waits: Redis or PostgreSQL is away');
        await this.pause(wait);
        wait = Math.min(wait * 2, RETRY_MS.most);
      }
    }
  }

  private async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async prepare(): Promise<void> {
    if (this.blocking.status === 'wait') await this.blocking.connect();
    try {
      await this.blocking.xgroup('CREATE', redisKeys.journal, GROUP, '0', 'MKSTREAM');
    } catch (error) {
      if (!(error as Error).message.includes('BUSYGROUP')) throw error;
    }
  }

  private async read(from: '0' | '>'): Promise<Entry[]> {
    const reply = (await this.blocking.xreadgroup(
      'GROUP',
      GROUP,
      this.consumer,
      'COUNT',
      BATCH,
      'BLOCK',
      BLOCK_MS,
      'STREAMS',
      redisKeys.journal,
      from,
    )) as [string, Entry[]][] | null;
    return reply?.[0]?.[1] ?? [];
  }

  private async orphans(): Promise<Entry[]> {
    const idle = this.options.orphanMs;
    const now = Date.now();
    if (now - this.claimedAt < idle / 2) return [];
    this.claimedAt = now;
    const reply = (await this.blocking.xautoclaim(
      redisKeys.journal,
      GROUP,
      this.consumer,
      idle,
      '0',
      'COUNT',
      BATCH,
    )) as [string, Entry[]];
    return reply[1].filter((entry) => entry?.[1]);
  }

  private async storeAll(entries: Entry[]): Promise<void> {
    if (entries.length === 0) return;
    const events: CallEvent[] = [];
    for (const [id, fields] of entries) {
      const event = parse(fields);
      if (event) events.push(event);
      else await this.reject(id, fields);
    }
    await this.storeOrReject(events);
    await this.blocking.xack(redisKeys.journal, GROUP, ...entries.map(([id]) => id));
  }

  /** One event nobody can store must not hold up the others: split until it stands alone. */
  private async storeOrReject(events: CallEvent[]): Promise<void> {
    if (events.length === 0) return;
    try {
      await this.store(events);
    } catch (error) {
      if (this.options.isAway(error)) throw error;
      if (events.length === 1) {
        this.log.error(
          { callId: events[0]!.callId, err: { message: (error as Error).message } },
          'PostgreSQL refused an event',
        );
        await this.reject(events[0]!.id, [STREAM_FIELD, JSON.stringify(events[0])]);
        return;
      }
      const half = events.length >> 1;
      await this.storeOrReject(events.slice(0, half));
      await this.storeOrReject(events.slice(half));
    }
  }

  private async reject(id: string, fields: string[]): Promise<void> {
    this.metrics.journalRejected.inc();
    await this.blocking.xadd(REJECTED, 'MAXLEN', '~', 1_000, '*', 'entry', id, ...fields);
  }
}

function parse(fields: string[]): CallEvent | null {
  try {
    return CallEvent.parse(JSON.parse(fields[1] ?? ''));
  } catch {
    return null;
  }
}
