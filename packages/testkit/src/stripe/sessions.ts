import { randomBytes } from 'node:crypto';
import { bad, type Form, StripeError } from './form';

/** A Checkout Session. Source: docs.stripe.com/api/checkout/sessions/object. */
export interface FakeSession {
  id: string;
  object: 'checkout.session';
  amount_total: number;
  currency: string;
  client_reference_id: string | null;
  customer_email: string | null;
  expires_at: number;
  livemode: false;
  metadata: Record<string, string>;
  mode: 'payment';
  payment_status: 'paid' | 'unpaid' | 'no_payment_required';
  status: 'open' | 'complete' | 'expired';
  success_url: string;
  url: string | null;
}

/** As the guest reads it on the page; not part of the session's own object. */
export type MadeSession = FakeSession & { description: string };

/** Source: docs.stripe.com/currencies, minimum charge amounts, for those the tests use. */
const LEAST: Record<string, number> = { eur: 50, usd: 50, gbp: 30, jpy: 50 };

function amountOf(form: Form, price: string): { amount: number; currency: string } {
  const currency = form.need(`${price}[currency]`);
  if (!/^[a-z]{3}$/.test(currency)) throw bad(`${price}[currency]`, 'parameter_invalid', 'Invalid currency');
  const unit = form.integer(`${price}[unit_amount]`);
  if (unit < 0) throw bad(`${price}[unit_amount]`, 'parameter_invalid_integer', 'This value must be at least 0.');
  const quantity = form.integer('line_items[0][quantity]');
  if (quantity < 1) throw bad('line_items[0][quantity]', 'parameter_invalid_integer', 'At least 1.');
  const amount = unit * quantity;
  if (amount < (LEAST[currency] ?? 1))
    throw new StripeError(400, 'amount_too_small', null, 'The total amount must be larger.');
  if (amount > 99_999_999) throw new StripeError(400, 'amount_too_large', null, 'The total amount is too large.');
  return { amount, currency };
}

/** Reads the form of `POST /v1/checkout/sessions` as Stripe does. @throws StripeError */
export function makeSession(form: Form, pagesAt: string, now: number): MadeSession {
  if (form.need('mode') !== 'payment') throw bad('mode', 'parameter_invalid', 'Only payments are made here.');
  const price = 'line_items[0][price_data]';
  const { amount, currency } = amountOf(form, price);
  const description = form.need(`${price}[product_data][name]`, 5_000);
  const expires_at = form.integer('expires_at');
  const ahead = expires_at - now / 1_000;
  // source: expires_at "can be anywhere from 30 minutes to 24 hours after Checkout Session creation"
  if (ahead < 1_800 || ahead > 86_400) throw bad('expires_at', 'parameter_invalid', 'Between 30 minutes and 24 hours.');
  const customer_email = form.text('customer_email', 512);
  if (customer_email !== null && !/^\S+@\S+\.\S+$/.test(customer_email))
    throw bad('customer_email', 'email_invalid', 'Invalid email address.');
  form.text('payment_intent_data[description]', 1_000);
  form.hash('payment_intent_data[metadata]');
  const id = `cs_test_${randomBytes(24).toString('hex')}`;
  const session: MadeSession = {
    ...{ id, object: 'checkout.session', mode: 'payment', livemode: false, description },
    ...{ amount_total: amount, currency, expires_at, customer_email },
    client_reference_id: form.text('client_reference_id', 200),
    metadata: form.hash('metadata'),
    success_url: form.url('success_url'),
    ...{ payment_status: 'unpaid', status: 'open', url: `${pagesAt}/c/pay/${id}#fid` },
  };
  form.end();
  return session;
}
