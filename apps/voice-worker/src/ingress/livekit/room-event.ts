import { createHash } from 'node:crypto';
import { redisKeys } from '@innline/shared';
import type { LiveKitAccount } from '../../adapters/telephony/livekit/account';
import type { RoomEvent } from '../../adapters/telephony/livekit/webhook';
import type { Services } from '../../services';
import { isCallIn, phoneArrived } from './phone';
import { roomOver } from './room-over';

/** LiveKit tells again for minutes, not for days. */
const KEEP_SECONDS = 24 * 3_600;

/** One project's ids say nothing about another's. */
const seenKey = (id: string, apiKey: string) =>
  redisKeys.webhookSeen('livekit', createHash('sha256').update(`${apiKey} ${id}`).digest('base64url'));

/** True for the first who says so. While Redis is away the claim of the room has to be enough. */
async function isFirst(key: string, { redis }: Services): Promise<boolean> {
  return (await redis.set(key, '1', 'EX', KEEP_SECONDS, 'NX').catch(() => 'OK')) === 'OK';
}

async function act(event: RoomEvent, accounts: readonly LiveKitAccount[], services: Services): Promise<void> {
  if (event.event === 'participant_joined' && isCallIn(event)) await phoneArrived(event, accounts, services);
  else if (event.event === 'participant_left' || event.event === 'room_finished')
    await roomOver(event, accounts, services);
}

/**
 * What one project tells of a room; told again, late or in another order it comes to the same end.
 * @param accounts the hotels that share the project, at least one
 * @throws AppError `unavailable`: LiveKit has to tell it again
 */
export async function roomEvent(
  event: RoomEvent,
  accounts: readonly LiveKitAccount[],
  services: Services,
): Promise<void> {
  const key = seenKey(event.id, accounts[0]!.apiKey);
  // a telephone is claimed by its room, and whoever died while claiming it must not be the only one told
  if (event.event !== 'participant_joined' && !(await isFirst(key, services))) return;
  try {
    await act(event, accounts, services);
  } catch (error) {
    // told again, it has to count
    await services.redis.del(key).catch(() => {});
    throw error;
  }
}
