import { AppError } from '@innline/shared';
import { type WebhookEvent, WebhookReceiver } from 'livekit-server-sdk';
import type { LiveKitAccount } from './account';

/** A webhook as far as calls are concerned. */
export interface RoomEvent {
  id: string;
  event: string;
  room: { sid: string; name: string } | null;
  participant: {
    identity: string;
    isPhone: boolean;
    /** LiveKit's DisconnectReason, 0 while connected. */
    left: number;
    attributes: Record<string, string>;
  } | null;
}

const REFUSED = new AppError(
  'unauthenticated',
  'This webhook is not signed by a LiveKit project that is connected here.',
);
/** ParticipantInfo.Kind of LiveKit's protocol; the SDK does not hand it on. */
const SIP = 3;
/** Seconds two clocks may differ. */
const TOLERANCE = 60;

/** Whose key signed it, as it claims; to be proved by {@link readWebhook}. @throws AppError `unauthenticated` */
export function claimedKey(authorization: string): string {
  const [, payload = ''] = authorization.replace(/^Bearer /, '').split('.');
  try {
    const { iss } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof iss === 'string' && iss !== '') return iss;
  } catch {
    // no token at all
  }
  throw REFUSED;
}

/**
 * Checks the signature over the body's hash, and reads the event.
 * @returns with it the accounts whose secret signed it: a hotel may write another one's key into a connection of its own
 * @throws AppError `unauthenticated`, `bad_request`
 */
export async function readWebhook(
  accounts: readonly LiveKitAccount[],
  body: Buffer,
  authorization: string,
): Promise<{ event: RoomEvent; accounts: LiveKitAccount[] }> {
  const text = body.toString('utf8');
  // the SDK hashes text: bytes that are none would all count as the same
  if (!Buffer.from(text).equals(body)) throw REFUSED;
  for (const { apiKey, apiSecret } of accounts) {
    const receiver = new WebhookReceiver(apiKey, apiSecret);
    const token = authorization.replace(/^Bearer /, '');
    const event = await receiver.receive(text, token, false, TOLERANCE).catch(() => null);
    if (event) return { event: toEvent(event), accounts: accounts.filter((each) => each.apiSecret === apiSecret) };
  }
  throw REFUSED;
}

function toEvent({ id, event, room, participant }: WebhookEvent): RoomEvent {
  if (!id || !event) throw new AppError('bad_request', 'This is not a LiveKit webhook: it has no id or no event.');
  return {
    id,
    event,
    room: room ? { sid: room.sid, name: room.name } : null,
    participant: participant
      ? {
          identity: participant.identity,
          isPhone: participant.kind === SIP,
          left: participant.disconnectReason,
          attributes: participant.attributes,
        }
      : null,
  };
}
