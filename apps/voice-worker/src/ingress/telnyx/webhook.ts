import { AppError } from '@innline/shared';
import { WEBHOOK_PATH } from '../../adapters/telephony/telnyx/paths';
import type { CarrierCallId } from '../../adapters/telephony/telnyx/tokens';
import type { Services } from '../../services';
import type { Webhook } from '../webhook';
import { tell } from './act';
import { deskOf } from './desk';
import { telnyxDoor } from './doors';
import { eventOf, TelnyxMessage } from './events';
import { rememberRinging } from './ringing';
import { isSigned, signedBy } from './signature';
import { newCarrierCall } from './state';
import { whose } from './whose';

const refuse = () =>
  new AppError('unauthenticated', 'This message is not signed by the Telnyx account it speaks of, or it is too old.');

function read(body: Buffer): TelnyxMessage {
  let raw: unknown;
  try {
    raw = JSON.parse(body.toString('utf8'));
  } catch {
    throw new AppError('bad_request', 'The body is not valid JSON.');
  }
  const parsed = TelnyxMessage.safeParse(raw);
  if (!parsed.success) throw new AppError('bad_request', 'This is not a webhook of Telnyx Call Control.');
  return parsed.data.data;
}

/**
 * Makes sure that somebody who rings will be answered, whatever happens to this worker.
 * @returns what follows from the message, and whether it has to be followed even if it was met before
 */
async function prepare(message: TelnyxMessage, owner: CarrierCallId, services: Services) {
  const event = eventOf(message);
  const { payload } = message;
  // a leg that leaves and is none of ours: Telnyx makes one when it hands a caller over
  const foreign = payload.direction === 'outgoing' && owner.legId === null;
  if (!event || foreign) return { waits: false, follow() {} };
  const ref = { hotelId: owner.hotelId, callControlId: payload.call_control_id };
  const fresh = newCarrierCall(owner);
  const rings = event.kind === 'initiated' && owner.legId === null;
  const waits = rings ? await rememberRinging(ref, fresh, payload.from, services) : null;
  const follow = async () => {
    const told = await tell(ref, event, services, waits ?? fresh);
    // told of twice at once: what was taken in first counts
    if (waits && told && told.state.callId !== waits.callId) await services.arrivals.drop(waits.callId);
  };
  return { waits: waits !== null, follow: () => void follow() };
}

/**
 * Telnyx Call Control tells what happens to a call. Answered at once; what follows from it happens afterwards.
 * `?hotel=` names the hotel whose application it is, for calls to numbers no line has.
 */
export const telnyxWebhook: Webhook = {
  method: 'POST',
  path: WEBHOOK_PATH,
  vendor: 'telnyx',
  door: telnyxDoor,
  async handle({ raw, url, body, services }, res) {
    const signed = signedBy(raw.headers, Date.now());
    if (!signed) throw refuse();
    const message = read(body);
    const owner = await whose(message, url.searchParams.get('hotel'), services);
    const account = owner && (await services.accounts.of(owner.hotelId, 'telnyx'));
    if (!owner || !account || !isSigned(body, signed, account.publicKey)) throw refuse();
    const { seen } = deskOf(services);
    if (await seen(`${owner.hotelId} ${signed.signature}`)) throw refuse();
    const { waits, follow } = await prepare(message, owner, services);
    // only now: sent again by Telnyx because a worker died here, it is followed
    const known = await seen(`${owner.hotelId} ${message.id}`);
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end('{}');
    services.crashPoint('rung');
    if (!known || waits) follow();
  },
};
