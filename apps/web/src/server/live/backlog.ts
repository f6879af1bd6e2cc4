import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';
import { type LiveEntry, toEntries } from './hub';
import { compareIds, isStreamId, NOTHING_YET } from './stream-id';

/** Further behind than this, refetching the page is cheaper than replaying. */
export const MAX_BACKLOG = 2_000;

/**
 * What a page has missed since `lastId`, up to and including `position`.
 * null: that cannot be told (trimmed, flushed, too much), so the page has to fetch everything again.
 */
export async function backlog(
  redis: Redis,
  hotelId: string,
  lastId: string,
  position: string,
): Promise<LiveEntry[] | null> {
  if (!isStreamId(lastId)) return null;
  // ids only grow: one from the future means that Redis has forgotten entries
  if (compareIds(lastId, position) > 0) return null;
  if (compareIds(lastId, position) === 0) return [];
  const key = redisKeys.live(hotelId);
  const [oldest] = await redis.xrange(key, '-', '+', 'COUNT', 1);
  const trimmed = !oldest || (lastId !== NOTHING_YET && compareIds(oldest[0], lastId) > 0);
  if (trimmed) return null;
  const raw = await redis.xrange(key, `(${lastId}`, position, 'COUNT', MAX_BACKLOG + 1);
  return raw.length > MAX_BACKLOG ? null : toEntries(raw);
}
