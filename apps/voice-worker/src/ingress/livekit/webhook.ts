import { redisKeys } from '@innline/shared';
import { claimedKey, type RoomEvent, readWebhook } from '../../adapters/telephony/livekit/webhook';
import type { Services } from '../../services';
import type { Webhook, WebhookRequest } from '../webhook';
import { agentEvent, isAgent } from './agent/event';
import { isCallIn, phoneArrived } from './phone';
import { roomOver } from './room-over';

/** LiveKit tells again for minutes, not for days. */
const KEEP_SECONDS = 24 * 3_600;

/** True for the first who says so. While Redis is away the claim of the room has to be enough. */
async function isFirst({ id }: RoomEvent, { redis }: Services): Promise<boolean> {
  const key = redisKeys.webhookSeen('livekit', id);
  return (await redis.set(key, '1', 'EX', KEEP_SECONDS, 'NX').catch(() => 'OK')) === 'OK';
}

async function act(event: RoomEvent, accounts: Parameters<typeof phoneArrived>[1], services: Services): Promise<void> {
  if (event.event === 'participant_joined' && isCallIn(event)) await phoneArrived(event, accounts, services);
  else if (event.event === 'participant_left' || event.event === 'room_finished') await roomOver(event, services);
}

async function handle({ raw, body, services }: WebhookRequest, res: Parameters<Webhook['handle']>[1]): Promise<void> {
  const authorization = raw.headers.authorization ?? '';
  if (isAgent(authorization)) {
    const answer = await agentEvent(raw, body, services);
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer));
    return;
  }
  const accounts = await services.accounts.ofLiveKitKey(claimedKey(authorization));
  const event = await readWebhook(accounts, body, authorization);
  // a telephone is claimed by its room, and whoever died while claiming it must not be the only one told
  if (event.event === 'participant_joined' || (await isFirst(event, services))) {
    try {
      await act(event, accounts, services);
    } catch (error) {
      // told again, it has to count
      await services.redis.del(redisKeys.webhookSeen('livekit', event.id)).catch(() => {});
      throw error;
    }
  }
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end('{}');
}

/** What LiveKit tells us of rooms and who is in them, and what outside agents tell of their calls. */
export const liveKitWebhook: Webhook = { method: 'POST', path: '/v1/livekit/webhook', vendor: 'livekit', handle };
