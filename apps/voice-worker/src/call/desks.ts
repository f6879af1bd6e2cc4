import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';

/** A worker that died keeps its members busy this long. */
const TALK_MS = 30_000;
const RENEW_MS = 10_000;

/** Who of a hotel is at a desk page, and who speaks with a caller already. Pages tell it through the live gateway. */
export class Desks {
  /** Of this worker; true also while Redis is away. Two legs of one member count twice. */
  private readonly talkers = new Map<string, number>();

  constructor(
    private readonly redis: Redis,
    private readonly now: () => number = Date.now,
  ) {}

  /** Null: Redis is away and nobody knows. */
  async present(hotelId: string): Promise<Set<string> | null> {
    try {
      const pages = await this.redis.zrangebyscore(redisKeys.desks(hotelId), this.now(), '+inf');
      return new Set(pages.map((page) => page.slice(0, page.lastIndexOf(':'))));
    } catch {
      return null;
    }
  }

  async talking(hotelId: string): Promise<Set<string>> {
    const here = [...this.talkers.keys()].flatMap((key) => {
      const [hotel, userId] = key.split('/');
      return hotel === hotelId && userId ? [userId] : [];
    });
    const everywhere = await this.redis
      .zrangebyscore(redisKeys.talking(hotelId), this.now(), '+inf')
      .catch((): string[] => []);
    return new Set([...here, ...everywhere]);
  }

  /** The member is busy until the returned function is called. */
  hold(hotelId: string, userId: string): () => void {
    const key = `${hotelId}/${userId}`;
    this.talkers.set(key, (this.talkers.get(key) ?? 0) + 1);
    const tell = () => {
      this.redis.zadd(redisKeys.talking(hotelId), this.now() + TALK_MS, userId).catch(() => {});
    };
    tell();
    const timer = setInterval(tell, RENEW_MS).unref();
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      clearInterval(timer);
      const left = (this.talkers.get(key) ?? 1) - 1;
      if (left > 0) {
        this.talkers.set(key, left);
        return;
      }
      this.talkers.delete(key);
      this.redis.zrem(redisKeys.talking(hotelId), userId).catch(() => {});
    };
  }
}
