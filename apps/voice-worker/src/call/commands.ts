import { CallCommand, redisKeys } from '@innline/shared';
import type { Logger } from '@innline/shared/server';
import type { Redis } from 'ioredis';

interface Follower {
  lastId: string;
  seen: Set<string>;
  deliver(command: CallCommand, entry: string): void;
}

type Reply = [key: string, entries: [id: string, fields: string[]][]][] | null;

/**
 * Reads the command streams of all calls of this worker with one blocking connection. A new call interrupts the wait
 * (CLIENT UNBLOCK), so its first command is not late.
 */
export class CommandReader {
  private readonly followers = new Map<string, Follower>();
  private clientId: number | null = null;
  private stopped = false;
  private wake: (() => void) | null = null;
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly blocking: Redis,
    private readonly redis: Redis,
    private readonly log: Logger,
  ) {}

  start(): void {
    this.loop = this.run();
  }

  /** Commands behind the entry `from`; a call that is just starting has no older ones. */
  follow(callId: string, deliver: (command: CallCommand, entry: string) => void, from: string): () => void {
    const key = redisKeys.commands(callId);
    this.followers.set(key, { lastId: from, seen: new Set(), deliver });
    this.interrupt();
    return () => {
      this.followers.delete(key);
    };
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.interrupt();
    this.blocking.disconnect();
    await this.loop;
  }

  private interrupt(): void {
    this.wake?.();
    if (this.clientId !== null) void this.redis.call('CLIENT', 'UNBLOCK', this.clientId).catch(() => {});
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      if (this.followers.size === 0) {
        await new Promise<void>((resolve) => {
          this.wake = resolve;
        });
        this.wake = null;
        continue;
      }
      try {
        if (this.blocking.status === 'wait') await this.blocking.connect();
        this.clientId = Number(await this.blocking.client('ID'));
        await this.read();
      } catch {
        // Redis is away: the streams are still there when it is back
        this.clientId = null;
        await new Promise((resolve) => setTimeout(resolve, 250).unref());
      }
    }
  }

  private async read(): Promise<void> {
    const streams = [...this.followers];
    const keys = streams.map(([key]) => key);
    const ids = streams.map(([, follower]) => follower.lastId);
    const reply = (await this.blocking.xread('COUNT', 100, 'BLOCK', 1_000, 'STREAMS', ...keys, ...ids)) as Reply;
    for (const [key, entries] of reply ?? []) {
      const follower = this.followers.get(key);
      for (const [id, fields] of entries) {
        if (follower) this.take(follower, id, fields);
      }
    }
  }

  private take(follower: Follower, id: string, fields: string[]): void {
    follower.lastId = id;
    const command = parse(fields[1]);
    if (!command) {
      this.log.warn({ entry: id }, 'A command could not be read and was ignored');
      return;
    }
    // a sender that got no answer sends again
    if (follower.seen.has(command.id)) return;
    follower.seen.add(command.id);
    follower.deliver(command, id);
  }
}

function parse(json: string | undefined): CallCommand | null {
  try {
    return CallCommand.parse(JSON.parse(json ?? ''));
  } catch {
    return null;
  }
}
