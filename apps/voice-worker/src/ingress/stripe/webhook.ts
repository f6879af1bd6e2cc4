import { createHash } from 'node:crypto';
import { forHotel, SYSTEM } from '@innline/db';
import { AppError, isAppError, redisKeys } from '@innline/shared';
import { type CheckoutEvent, checkoutEvent } from '../../adapters/payment/stripe/event';
import { isSignedByStripe } from '../../adapters/payment/stripe/signature';
import { tellChanged } from '../../journal/tell-changed';
import type { Services } from '../../services';
import type { Webhook } from '../webhook';
import { stripeDoor } from './door';

/** Stripe tells again for three days. Source: docs.stripe.com/webhooks, retries. */
const KEEP_SECONDS = 4 * 24 * 3_600;

const refuse = () =>
  new AppError('unauthenticated', 'This message is not signed by the Stripe account it speaks of, or it is too old.');

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new AppError('bad_request', 'The body is not valid JSON.');
  }
}

async function note(hotelId: string, event: CheckoutEvent, services: Services): Promise<void> {
  const { paymentId: id, vendorId, state, at } = event;
  const links = forHotel(hotelId).paymentLinks;
  const settled = await links.settle({ id, vendorId, state, at: new Date(at), by: SYSTEM }).catch((error) => {
    // a link that is gone, or of another hotel: an account may serve several
    if (isAppError(error) && error.code === 'not_found') return null;
    throw error;
  });
  if (settled?.changed) await tellChanged(services, hotelId, { what: 'payment', id });
}

/** Stripe tells how payments end. `?hotel=` names the hotel whose account it is. */
export const stripeWebhook: Webhook = {
  method: 'POST',
  path: '/v1/stripe/webhook',
  vendor: 'stripe',
  door: stripeDoor,
  async handle({ raw, url, body, services }, res) {
    const hotelId = url.searchParams.get('hotel') ?? '';
    const account = /^[\w-]{1,64}$/.test(hotelId) ? await services.accounts.of(hotelId, 'stripe') : null;
    const header = raw.headers['stripe-signature'];
    if (!account || !isSignedByStripe(header, body, account.webhookSecret, Date.now())) throw refuse();
    const event = checkoutEvent(parse(body));
    if (event === null) throw new AppError('bad_request', 'This is not an event of Stripe.');
    if (event !== 'ignored' && event.hotelId === hotelId) {
      const hash = createHash('sha256').update(`${hotelId} ${event.id}`).digest('base64url');
      const key = redisKeys.webhookSeen('stripe', hash);
      if ((await services.redis.exists(key).catch(() => 0)) === 0) {
        await note(hotelId, event, services);
        // only now: whoever died before must not be the only one who was told
        await services.redis.set(key, '1', 'EX', KEEP_SECONDS).catch(() => {});
      }
    }
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end('{}');
  },
};
