import type { Logger } from '@innline/shared/server';
import type { Redis } from 'ioredis';

type Listener = (message: Buffer) => void;

/** Messages between workers about legs: what one publishes on a channel, those who listen there get, or nobody does. */
export class LegLink {
  private readonly listeners = new Map<string, Listener>();
  /** Legs whose socket is here and whose call is at another worker. */
  readonly carried = new Set<string>();

  /** @param subscriber a connection of its own: one that listens can do nothing else */
  constructor(
    private readonly redis: Redis,
    private readonly subscriber: Redis,
    private readonly log: Logger,
  ) {
    subscriber.on('messageBuffer', (channel: Buffer, message: Buffer) => {
      try {
        this.listeners.get(channel.toString())?.(message);
      } catch (error) {
        this.log.error({ err: error }, 'A message between workers could not be read');
      }
    });
    // first connection or a new one: whoever listens, listens again
    subscriber.on('ready', () => {
      for (const channel of this.listeners.keys()) subscriber.subscribe(channel).catch(() => {});
    });
  }

  start(): void {
    if (this.subscriber.status === 'wait') this.subscriber.connect().catch(() => {});
  }

  /** Listens from the moment it resolves. While Redis is away it listens as soon as it is back. */
  async listen(channel: string, listener: Listener): Promise<() => void> {
    this.listeners.set(channel, listener);
    if (this.subscriber.status === 'ready') await this.subscriber.subscribe(channel).catch(() => {});
    return () => {
      this.listeners.delete(channel);
      if (this.subscriber.status === 'ready') this.subscriber.unsubscribe(channel).catch(() => {});
    };
  }

  /**
   * Gives how many heard it; null: Redis is away and nobody knows. 0 is given only when all that was told to us before
   * has been heard here: whoever listens no more may have said why.
   */
  async tell(channel: string, message: string | Buffer): Promise<number | null> {
    const heard = await this.redis.publish(channel, message).catch(() => null);
    // messages come over the other connection, in order, and so does this answer
    if (heard === 0 && this.subscriber.status === 'ready') await this.subscriber.ping().catch(() => {});
    return heard;
  }

  stop(): void {
    this.listeners.clear();
    this.subscriber.disconnect();
  }
}
