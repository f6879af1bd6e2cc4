import { claimedKey, readWebhook } from '../../adapters/telephony/livekit/webhook';
import type { Webhook, WebhookRequest } from '../webhook';
import { agentEvent, isAgent } from './agent/event';
import { liveKitDoor } from './door';
import { roomEvent } from './room-event';

async function handle({ raw, body, services }: WebhookRequest, res: Parameters<Webhook['handle']>[1]): Promise<void> {
  const authorization = raw.headers.authorization ?? '';
  if (isAgent(authorization)) {
    const answer = await agentEvent(raw, body, res, services);
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer));
    return;
  }
  const claimed = await services.accounts.ofLiveKitKey(claimedKey(authorization));
  const { event, accounts } = await readWebhook(claimed, body, authorization);
  await roomEvent(event, accounts, services);
  res.writeHead(200, { 'content-type': 'application/json' });
  res.end('{}');
}

/** What LiveKit tells us of rooms and who is in them, and what outside agents tell of their calls. */
export const liveKitWebhook: Webhook = {
  method: 'POST',
  path: '/v1/livekit/webhook',
  vendor: 'livekit',
  door: liveKitDoor,
  handle,
};
