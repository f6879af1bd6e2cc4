import { AppError, HUNDREDTHS } from '@innline/shared';
import * as z from 'zod';
import type { Checkout, PaymentFactory } from '../contract';
import { stripeAmount } from './amount';
import { StripeRefusal, stripeRest } from './rest';

const HOUR_MS = 3_600_000;

/** What we need of a Checkout Session. Source: docs.stripe.com/api/checkout/sessions/object. */
const Session = z.object({ id: z.string().regex(/^cs_\w{1,200}$/), url: z.url({ protocol: /^https?$/ }) });

/** Source of the names: docs.stripe.com/api/checkout/sessions/create. */
const formOf = ({ hotelId, paymentId, amount, currency, ...more }: Checkout): Record<string, string> => ({
  mode: 'payment',
  'line_items[0][quantity]': '1',
  'line_items[0][price_data][currency]': currency.toLowerCase(),
  'line_items[0][price_data][unit_amount]': String(stripeAmount(amount, currency)),
  'line_items[0][price_data][product_data][name]': more.description,
  client_reference_id: paymentId,
  'metadata[hotel]': hotelId,
  'metadata[payment]': paymentId,
  // what the hotel's bookkeeping sees in Stripe's list of payments
  'payment_intent_data[description]': more.description,
  'payment_intent_data[metadata][payment]': paymentId,
  ...(more.email === null ? {} : { customer_email: more.email }),
  expires_at: String(Math.floor(more.expiresAt / 1_000)),
  success_url: more.thanksUrl,
});

/** Checkout Sessions of the hotel's Stripe account. */
export const stripePayments: PaymentFactory = async (hotelId, { accounts, env }) => {
  const account = await accounts.of(hotelId, 'stripe');
  if (!account) return null;
  const rest = stripeRest(account, env);
  return {
    id: 'stripe',
    most: Number(account.most) * HUNDREDTHS,
    holdsMs: Number(account.hours) * HOUR_MS,
    async open(checkout, signal) {
      const body = await rest.post('/checkout/sessions', formOf(checkout), `innline-${checkout.paymentId}`, signal);
      const session = Session.safeParse(body);
      if (!session.success) throw new AppError('unavailable', 'Stripe’s answer could not be read.');
      return { vendorId: session.data.id, url: session.data.url };
    },
    async close(vendorId) {
      await rest.post(`/checkout/sessions/${vendorId}/expire`, {}, `innline-close-${vendorId}`).catch((error) => {
        // only what is open can be closed: it has been paid, or is over
        if (error instanceof StripeRefusal && error.status === 400)
          throw new AppError('conflict', 'This link has been paid or has expired. Reload the page.');
        throw error;
      });
    },
  };
};
