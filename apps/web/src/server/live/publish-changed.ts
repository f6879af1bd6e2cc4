import { type LiveEvent, redisKeys, STREAM_FIELD, STREAM_LENGTH } from '@innline/shared';
import { log } from '../log';
import { redis } from '../redis';

export type ChangedWhat = Extract<LiveEvent, { kind: 'changed' }>['what'];

/** Appends to what the open pages of a hotel follow. As JSON in the stream's one field. */
export async function publishLive(hotelId: string, event: LiveEvent): Promise<void> {
  await redis().xadd(
    redisKeys.live(hotelId),
    'MAXLEN',
    '~',
    STREAM_LENGTH.live,
    '*',
    STREAM_FIELD,
    JSON.stringify(event),
  );
}

/**
 * Tells every open page of the hotel that something stored has changed, so that it refetches. Called after the change is
 * committed; never fails the mutation it tells of, since the next page load shows the truth anyway.
 */
export async function publishChanged(
  hotelId: string,
  changed: { what: ChangedWhat; id: string | null },
  by: { id: string; name: string } | null,
): Promise<void> {
  const event: LiveEvent = {
    kind: 'changed',
    ...changed,
    byUserId: by?.id ?? null,
    byName: by?.name ?? null,
    at: Date.now(),
  };
  try {
    await publishLive(hotelId, event);
  } catch (error) {
    log().warn({ error: String(error), hotelId, what: changed.what }, 'open pages were not told of a change');
  }
}
