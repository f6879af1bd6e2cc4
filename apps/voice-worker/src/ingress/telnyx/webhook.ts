import { AppError } from '@innline/shared';
import { WEBHOOK_PATH } from '../../adapters/telephony/telnyx/paths';
import type { CarrierCallId } from '../../adapters/telephony/telnyx/tokens';
import type { Services } from '../../services';
import type { Webhook } from '../webhook';
import { tell } from './act';
import { deskOf } from './desk';
import { telnyxDoor } from './doors';
import { eventOf, TelnyxMessage } from './events';
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

function follow(message: TelnyxMessage, owner: CarrierCallId, services: Services): void {
  const event = eventOf(message);
  // a leg that leaves and is none of ours: Telnyx makes one when it hands a caller over
  const foreign = message.payload.direction === 'outgoing' && owner.legId === null;
  if (!event || foreign) return;
  const ref = { hotelId: owner.hotelId, callControlId: message.payload.call_control_id };
  void tell(ref, event, services, newCarrierCall(owner));
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
    const [replayed, known] = await Promise.all([
      seen(`${owner.hotelId} ${signed.signature}`),
      seen(`${owner.hotelId} ${message.id}`),
    ]);
    if (replayed) throw refuse();
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end('{}');
    if (!known) follow(message, owner, services);
  },
};
