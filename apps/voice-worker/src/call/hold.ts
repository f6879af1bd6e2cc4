import type { Redis } from 'ioredis';

/** Renewed four times as often, as a call's lease: a dead worker holds nothing for longer. */
const HOLD_MS = 2_000;
/** Longer than a dead worker's hold, and than a connection may be silent before it counts as dead. */
const PATIENCE_MS = 6_000;
const EVERY_MS = 100;

/** Sets a key that only one may have, and keeps it. Gives what lets go of it; null: somebody else keeps it. */
export async function hold(redis: Redis, key: string, holder: string): Promise<(() => void) | null> {
  const until = Date.now() + PATIENCE_MS;
  while ((await redis.set(key, holder, 'PX', HOLD_MS, 'NX').catch(() => 'OK')) !== 'OK') {
    if (Date.now() >= until) return null;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  // while Redis is away nobody can tell, and callers matter more
  const renew = setInterval(() => redis.set(key, holder, 'PX', HOLD_MS).catch(() => {}), HOLD_MS / 4).unref();
  return () => {
    clearInterval(renew);
    redis.del(key).catch(() => {});
  };
}
