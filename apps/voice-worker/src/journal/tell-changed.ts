import { type LiveEvent, redisKeys, STREAM_FIELD, STREAM_LENGTH } from '@innline/shared';
import type { Services } from '../services';

type Changed = Extract<LiveEvent, { kind: 'changed' }>;

/** Tells the hotel's open pages that something stored has changed. Never fails: the next page load shows the truth. */
export async function tellChanged(
  { redis, log }: Pick<Services, 'redis' | 'log'>,
  hotelId: string,
  { what, id }: Pick<Changed, 'what' | 'id'>,
): Promise<void> {
  const event: Changed = { kind: 'changed', what, id, byUserId: null, byName: null, at: Date.now() };
  try {
    const key = redisKeys.live(hotelId);
    await redis.xadd(key, 'MAXLEN', '~', STREAM_LENGTH.live, '*', STREAM_FIELD, JSON.stringify(event));
  } catch (error) {
    log.debug({ err: { message: (error as Error).message }, what }, 'Open pages were not told of a change');
  }
}
