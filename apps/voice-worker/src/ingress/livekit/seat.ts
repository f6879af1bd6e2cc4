import { redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';
import * as z from 'zod';

/** Longer than any call: what a successor needs to come back into its room. */
const KEEP_SECONDS = 24 * 3_600;

/** Where a call takes place. Room names and identities may hold numbers: never in a log, never in a key. */
const Seat = z.object({
  callId: z.string(),
  hotelId: z.string(),
  role: z.literal('caller'),
  room: z.string(),
  /** LiveKit's id of the room; empty where it did not tell. */
  roomSid: z.string(),
  /** The caller's identity in it. */
  party: z.string(),
  /** The caller is a page. */
  reads: z.boolean(),
});
export type Seat = z.infer<typeof Seat>;

/** Without Redis a call goes on, but nobody can take it over. */
export async function rememberSeat(redis: Redis, seat: Seat): Promise<void> {
  await redis
    .set(redisKeys.carrierCall('livekit', seat.callId), JSON.stringify(seat), 'EX', KEEP_SECONDS)
    .catch(() => {});
}

/** null: this call is in no room of LiveKit, or is over. */
export async function seatOf(redis: Redis, callId: string): Promise<Seat | null> {
  const raw = await redis.get(redisKeys.carrierCall('livekit', callId)).catch(() => null);
  const parsed = raw === null ? null : Seat.safeParse(JSON.parse(raw));
  return parsed?.success ? parsed.data : null;
}

export async function forgetSeat(redis: Redis, callId: string): Promise<void> {
  await redis.del(redisKeys.carrierCall('livekit', callId)).catch(() => {});
}
