import { redisKeys } from '@innline/shared';
import type { Services } from '../services';

/** A lease this long expired belongs to no living call. */
const ORPHAN_MS = 5 * 60_000;

/** Deletes what calls left in Redis because it was away when they ended. Gives how many calls it cleaned up after. */
export async function cleanOrphanKeys({ redis }: Services, orphanMs = ORPHAN_MS): Promise<number> {
  let cleaned = 0;
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', 'call:*:lease', 'COUNT', 500);
    cursor = next;
    for (const key of keys) {
      const raw = await redis.get(key);
      if (raw === null || (JSON.parse(raw) as { until: number }).until > Date.now() - orphanMs) continue;
      const callId = key.slice('call:{'.length, -'}:lease'.length);
      await redis.del(key, redisKeys.checkpoint(callId), redisKeys.commands(callId));
      cleaned += 1;
    }
  } while (cursor !== '0');
  return cleaned;
}
