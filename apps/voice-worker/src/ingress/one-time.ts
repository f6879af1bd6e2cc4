import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';

/** A little longer than any token lives. */
const KEEP_SECONDS = 180;

/**
 * Lets each token through once. Redis remembers for all workers; while it is away this process remembers alone, so that
 * calls can still begin.
 */
export function createOneTime(redis: Redis) {
  const here = new Map<string, number>();
  return async (token: string): Promise<boolean> => {
    const id = createHash('sha256').update(token).digest('hex');
    const now = Date.now();
    for (const [old, until] of here) if (until < now) here.delete(old);
    if (here.has(id)) return false;
    here.set(id, now + KEEP_SECONDS * 1_000);
    try {
      return (await redis.set(`talk:${id}`, '1', 'EX', KEEP_SECONDS, 'NX')) === 'OK';
    } catch {
      return true;
    }
  };
}
