import { AppError } from '@innline/shared';
import { publicUrl, readCallRef, type TwilioCallRef } from '../../adapters/telephony/twilio/addresses';
import { isSigned } from '../../adapters/telephony/twilio/signature';
import type { Services } from '../../services';
import type { WebhookRequest } from '../webhook';
import { readForm } from './form';
import { readParams, type TwilioParams } from './params';

const refuse = () => new AppError('forbidden', 'The signature does not fit this address and these parameters.');

/** The webhook's parameters, not trusted yet. @throws AppError `bad_request` */
export function readWebhook({ raw, body }: WebhookRequest) {
  const form = readForm(raw.headers['content-type'], body);
  return { form, params: readParams(form) };
}

/**
 * Makes sure that the hotel's own Twilio account sent this.
 * @throws AppError `forbidden`; false: the hotel has no account, so that nobody can tell
 */
export async function isFrom(
  hotelId: string,
  { raw, url, services }: WebhookRequest,
  { form, params }: { form: Record<string, string>; params: TwilioParams },
): Promise<boolean> {
  const account = await services.accounts.of(hotelId, 'twilio');
  if (!account) return false;
  const signature = raw.headers['x-twilio-signature'];
  // the address as Twilio was told it: behind a proxy the Host header says something else
  const address = publicUrl(url.pathname, services.env) + url.search;
  if (!isSigned(account.authToken, typeof signature === 'string' ? signature : undefined, address, form))
    throw refuse();
  if (params.AccountSid !== account.accountSid) throw refuse();
  return true;
}

/** The call an address of ours is about; null: the address names none. @throws AppError `unauthenticated` */
export function callOf({ url, services }: { url: URL; services: Services }): TwilioCallRef | null {
  const token = url.searchParams.get('call');
  return token === null ? null : readCallRef(token, services.env);
}

/** For addresses that only make sense about a call of ours. @throws AppError `forbidden`, `unauthenticated` */
export async function verifiedCall(request: WebhookRequest): Promise<{ params: TwilioParams; ref: TwilioCallRef }> {
  const read = readWebhook(request);
  const ref = callOf(request);
  if (!ref || !(await isFrom(ref.hotelId, request, read))) throw refuse();
  return { params: read.params, ref };
}
