import { createHash } from 'node:crypto';
import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';

/** A little longer than any token lives: the longest is for a telephone that rings three minutes. */
const KEEP_SECONDS = 300;

type Once = (token: string) => Promise<boolean>;

function createOneTime(redis: Redis): Once {
  const here = new Map<string, number>();
  return async (token) => {
    const id = createHash('sha256').update(token).digest('hex');
    const now = Date.now();
    for (const [old, until] of here) if (until < now) here.delete(old);
    if (here.has(id)) return false;
    here.set(id, now + KEEP_SECONDS * 1_000);
    try {
      return (await redis.set(redisKeys.usedToken(id), '1', 'EX', KEEP_SECONDS, 'NX')) === 'OK';
    } catch {
      return true;
    }
  };
}

const known = new WeakMap<Redis, Once>();

/**
 * Lets each token through once. Redis remembers for all workers; while it is away this process remembers alone, for all of
 * its ways in, so that calls can still begin.
 */
export function oneTimeOf(redis: Redis): Once {
  const once = known.get(redis) ?? createOneTime(redis);
  known.set(redis, once);
  return once;
}
