import type { Logger } from '@innline/shared/server';
import { Redis } from 'ioredis';

/** A live call cannot wait for Redis: commands fail at once while it is away and after this long when it stalls. */
const COMMAND_TIMEOUT_MS = 500;

const retryStrategy = (attempt: number) => Math.min(50 * 2 ** Math.min(attempt, 6), 2_000);

/** For commands of live calls: quick or not at all. */
export function createRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    // RESP2: with RESP3 a stream reply changes its shape with the moment the connection was made
    protocol: 2,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: COMMAND_TIMEOUT_MS,
    connectTimeout: 2_000,
    retryStrategy,
    lazyConnect: true,
  });
  return quiet(redis, log);
}

/** For XREAD and its like, which wait on purpose. One user each: a blocked connection serves nobody else. */
export function createBlockingRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    // RESP2: with RESP3 a stream reply changes its shape with the moment the connection was made
    protocol: 2,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    retryStrategy,
    lazyConnect: true,
  });
  return quiet(redis, log);
}

/** For queues, whose commands wait until Redis is back. */
export function createQueueRedis(url: string, log: Logger): Redis {
  const redis = new Redis(url, {
    // RESP2: with RESP3 a stream reply changes its shape with the moment the connection was made
    protocol: 2,
    // the queue's library asks for it
    maxRetriesPerRequest: null,
    connectTimeout: 2_000,
    retryStrategy,
  });
  return quiet(redis, log);
}

/** Without a listener an `error` event ends the process. One line per outage, not one per attempt. */
function quiet(redis: Redis, log: Logger): Redis {
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away) log.warn({ err: { message: error.message } }, 'Redis is away');
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info('Redis is back');
    away = false;
  });
  return redis;
}

/** Resolves when the connection can be used, or after `timeoutMs` if it cannot. */
export async function connected(redis: Redis, timeoutMs = 2_000): Promise<boolean> {
  if (redis.status === 'wait') void redis.connect().catch(() => {});
  if (redis.status === 'ready') return true;
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      redis.off('ready', done);
      resolve(redis.status === 'ready');
    };
    const timer = setTimeout(done, timeoutMs);
    redis.on('ready', done);
  });
}
