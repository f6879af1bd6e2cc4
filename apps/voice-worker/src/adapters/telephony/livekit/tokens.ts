import { newId } from '@innline/shared/ids';
import { AccessToken } from 'livekit-server-sdk';
import type { LiveKitAccount } from './account';

/** The worker's own ends in rooms; a successor tells them by it. */
export const WORKER_PREFIX = 'innline-';
/** Calls may last hours, and a client that reconnects shows its token again. */
const WORKER_TTL = '12h';
/** To connect with; an established connection outlives it. */
const PAGE_TTL = '2m';

/**
 * For the worker's end. Each has an identity of its own: a frozen worker that thaws and connects again must not throw its
 * successor out of the room, as it would under the same name.
 */
export function workerToken({ apiKey, apiSecret }: LiveKitAccount, room: string): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, { identity: `${WORKER_PREFIX}${newId()}`, ttl: WORKER_TTL });
  token.kind = 'agent';
  token.addGrant({ roomJoin: true, room, canPublish: true, canSubscribe: true, canPublishData: true });
  return token.toJwt();
}

/** For a caller in a browser. */
export function pageToken(
  { apiKey, apiSecret }: LiveKitAccount,
  { room, identity, name }: { room: string; identity: string; name: string },
): Promise<string> {
  const token = new AccessToken(apiKey, apiSecret, { identity, name, ttl: PAGE_TTL });
  token.addGrant({ roomJoin: true, room, canPublish: true, canSubscribe: true, canPublishData: true });
  return token.toJwt();
}
