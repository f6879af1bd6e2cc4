import { Redis } from 'ioredis';
import { env } from '@/env';
import { log } from './log';
import { oncePerProcess } from './once';

/** The process's shared connection for short commands. Blocking reads open one of their own. */
export const redis = oncePerProcess('redis', () => openRedis());

/** A connection of one's own. Whoever opens it closes it. */
export function openRedis(): Redis {
  const client = new Redis(env().REDIS_URL, {
    // RESP2: with RESP3 a stream reply changes its shape with the moment the connection was made
    protocol: 2,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    connectTimeout: 2_000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  // without a listener every failed reconnect is an unhandled error
  client.on('error', (error) => log().debug({ error: error.message }, 'redis connection'));
  return client;
}
