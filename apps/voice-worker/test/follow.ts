import { type CallEvent, type CallEventOf, type CallEventType, LiveEvent, redisKeys } from '@innline/shared';
import { Redis } from 'ioredis';

/** What happens on a hotel's calls, as the desk sees it: for callers who are told nothing themselves. */
export class Follower {
  readonly events: CallEvent[] = [];
  private readonly redis: Redis;
  private readonly waiting = new Set<() => void>();
  private open = true;

  constructor(url: string, hotelId: string) {
    this.redis = new Redis(url);
    void this.read(redisKeys.live(hotelId));
  }

  /** The call's first event of this type (that fits), whether it has come or is to come. */
  async event<T extends CallEventType>(
    callId: string,
    type: T,
    fits: (event: CallEventOf<T>) => boolean = () => true,
    timeoutMs = 15_000,
  ): Promise<CallEventOf<T>> {
    const until = Date.now() + timeoutMs;
    for (;;) {
      const found = this.events.find(
        (event) => event.callId === callId && event.type === type && fits(event as CallEventOf<T>),
      );
      if (found) return found as CallEventOf<T>;
      if (Date.now() >= until) throw new Error(`no ${type} within ${timeoutMs} ms:\n${this.story(callId)}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, until - Date.now());
        const wake = () => {
          clearTimeout(timer);
          this.waiting.delete(wake);
          resolve();
        };
        this.waiting.add(wake);
      });
    }
  }

  /** Waits until the call is at the node of this name. */
  at(callId: string, name: string): Promise<CallEventOf<'node.entered'>> {
    return this.event(callId, 'node.entered', (event) => event.name === name);
  }

  of<T extends CallEventType>(callId: string, type: T): CallEventOf<T>[] {
    return this.events.filter((event): event is CallEventOf<T> => event.callId === callId && event.type === type);
  }

  story(callId: string): string {
    return this.events
      .filter((event) => event.callId === callId)
      .map(({ v: _, id: __, callId: ___, hotelId: ____, at: _____, ...rest }) => JSON.stringify(rest))
      .join('\n');
  }

  stop(): void {
    this.open = false;
    this.redis.disconnect();
  }

  private async read(key: string): Promise<void> {
    let last = '0';
    while (this.open) {
      const reply = await this.redis.xread('BLOCK', 1_000, 'STREAMS', key, last).catch(() => null);
      for (const [id, fields] of (reply as [string, [string, string[]][]][] | null)?.[0]?.[1] ?? []) {
        last = id;
        const parsed = LiveEvent.parse(JSON.parse(fields[1]!));
        if (parsed.kind === 'call') this.events.push(parsed.event);
      }
      for (const wake of [...this.waiting]) wake();
    }
  }
}
