import { createHash } from 'node:crypto';
import { redisKeys } from '@innline/shared';
import { claimedKey, type RoomEvent, readWebhook } from '../../adapters/telephony/livekit/webhook';
import type { Services } from '../../services';
import type { Webhook, WebhookRequest } from '../webhook';
import { agentEvent, isAgent } from './agent/event';
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

async function act(event: RoomEvent, accounts: Parameters<typeof phoneArrived>[1], services: Services): Promise<void> {
  if (event.event === 'participant_joined' && isCallIn(event)) await phoneArrived(event, accounts, services);
  else if (event.event === 'participant_left' || event.event === 'room_finished')
    await roomOver(event, accounts, services);
}

async function handle({ raw, body, services }: WebhookRequest, res: Parameters<Webhook['handle']>[1]): Promise<void> {
  const authorization = raw.headers.authorization ?? '';
  if (isAgent(authorization)) {
    const answer = await agentEvent(raw, body, services);
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer));
    return;
  }
  const apiKey = claimedKey(authorization);
  const { event, accounts } = await readWebhook(await services.accounts.ofLiveKitKey(apiKey), body, authorization);
  const key = seenKey(event.id, apiKey);
  // a telephone is claimed by its room, and whoever died while claiming it must not be the only one told
  if (event.event === 'participant_joined' || (await isFirst(key, services))) {
    try {
      await act(event, accounts, services);
    } catch (error) {
      // told again, it has to count
      await services.redis.del(key).catch(() => {});
      throw error;
    }
  }
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end('{}');
}

/** What LiveKit tells us of rooms and who is in them, and what outside agents tell of their calls. */
export const liveKitWebhook: Webhook = { method: 'POST', path: '/v1/livekit/webhook', vendor: 'livekit', handle };
