import type { CallEvent } from '@innline/shared';
import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';
import { toEntries } from './hub';
import { toMessage } from './message';

/** Events are told at once and stored a moment later; a store that is slow is still much faster than this. */
const WINDOW_MS = 10_000;

/**
 * What was told of a hotel's calls in the last seconds, by call, in order: some of it is not stored yet. Nothing while
 * Redis is away: what is stored is then all that can be had.
 */
export async function recentlyTold(redis: Redis, hotelId: string): Promise<Map<string, CallEvent[]>> {
  const key = redisKeys.live(hotelId);
  const told = new Map<string, CallEvent[]>();
  try {
    const [last] = await redis.xrevrange(key, '+', '-', 'COUNT', 1);
    if (!last) return told;
    // by the stream's own clock
    const since = Number(last[0].split('-')[0]) - WINDOW_MS;
    for (const entry of toEntries(await redis.xrange(key, String(since), '+'))) {
      const message = toMessage(entry);
      if (message?.kind !== 'call') continue;
      const { event } = message;
      const events = told.get(event.callId);
      if (events) events.push(event);
      else told.set(event.callId, [event]);
    }
  } catch {
    return new Map();
  }
  return told;
}
