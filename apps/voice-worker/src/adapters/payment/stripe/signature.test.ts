import { STRIPE_TEST_WEBHOOK_SECRET as SECRET, stripeSignature } from '@innline/testkit/stripe';
import { expect, it } from 'vitest';
import { checkoutEvent } from './event';
import { isSignedByStripe } from './signature';

const NOW = Date.UTC(2026, 10, 21, 9);
const BODY = '{"id":"evt_1","amount":"1 €"}';
const by = (header: unknown, body = BODY, secret = SECRET, now = NOW) =>
  isSignedByStripe(header, Buffer.from(body), secret, now);
const good = stripeSignature(BODY, SECRET, NOW);
const v1 = /v1=(\w+)/.exec(good)![1]!;

it('is of exactly these bytes, by this secret', () => {
  expect(by(good)).toBe(true);
  expect(by(good, `${BODY} `)).toBe(false);
  expect(by(good, JSON.stringify(JSON.parse(BODY), null, 1))).toBe(false);
  expect(by(good, BODY, `${SECRET}x`)).toBe(false);
});

it('holds for five minutes, for a clock behind and ahead', () => {
  for (const off of [-300_000, 0, 300_000]) expect(by(good, BODY, SECRET, NOW + off)).toBe(true);
  for (const off of [-301_000, 301_000]) expect(by(good, BODY, SECRET, NOW + off)).toBe(false);
});

it('may be one of several while a secret is replaced', () => {
  const old = stripeSignature(BODY, 'whsec_of_yesterday_00', NOW);
  const both = `t=${NOW / 1_000},v1=${/v1=(\w+)/.exec(old)![1]},v1=${v1}`;
  expect(by(both)).toBe(true);
});

it.each([
  [undefined],
  [''],
  [['t=1', 'v1=2']],
  ['t=,v1='],
  [`t=${NOW / 1_000}`],
  [`v1=${v1}`],
  [`t=${NOW / 1_000},v0=${v1}`],
  [`t=${NOW / 1_000},v1=${v1.toUpperCase()}`],
  [`t=${NOW / 1_000},v1=${v1.slice(2)}`],
  [`t=${NOW / 1_000 - 9},t=${NOW / 1_000},v1=${v1}`],
  [`t=${NOW},v1=${v1}`],
  [`t=1e9,v1=${v1}`],
  [`${good}${',v1=0'.repeat(1_000)}`],
])('%j is none', (header) => {
  expect(by(header)).toBe(false);
});

const session = (more: object = {}) => ({
  ...{ id: 'cs_test_1', payment_status: 'paid', metadata: { hotel: 'h', payment: 'p' } },
  ...more,
});
const event = (type: string, object: unknown, more: object = {}) => ({
  ...{ id: 'evt_1', type, created: 1_795_000_000, data: { object } },
  ...more,
});

it.each([
  ['checkout.session.completed', 'paid', 'paid'],
  ['checkout.session.completed', 'no_payment_required', 'paid'],
  ['checkout.session.async_payment_succeeded', 'paid', 'paid'],
  ['checkout.session.async_payment_failed', 'unpaid', 'cancelled'],
  ['checkout.session.expired', 'unpaid', 'expired'],
])('%s of what is %s: %s', (type, payment_status, state) => {
  expect(checkoutEvent(event(type, session({ payment_status })))).toEqual({
    ...{ id: 'evt_1', hotelId: 'h', paymentId: 'p', vendorId: 'cs_test_1', state, at: 1_795_000_000_000 },
  });
});

it('a page that is done with, whose bank has not paid yet, is no payment', () => {
  expect(checkoutEvent(event('checkout.session.completed', session({ payment_status: 'unpaid' })))).toBe('ignored');
});

it.each([
  ['charge.refunded', session()],
  ['checkout.session.completed', session({ metadata: {} })],
  ['checkout.session.completed', session({ metadata: null })],
  ['checkout.session.completed', session({ id: '../../etc' })],
  ['checkout.session.completed', null],
])('%s of %j means nothing here', (type, object) => {
  expect(checkoutEvent(event(type, object))).toBe('ignored');
});

it.each([[null], [[]], ['x'], [{}], [event('x', {}, { id: 'evt 1' })], [event('x', {}, { created: 'now' })]])(
  '%j is no event of Stripe’s',
  (raw) => {
    expect(checkoutEvent(raw)).toBeNull();
  },
);
