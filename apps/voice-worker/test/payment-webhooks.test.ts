import { SYSTEM } from '@innline/db';
import { type LiveEvent, redisKeys, STREAM_FIELD } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import {
  STRIPE_TEST_KEY,
  STRIPE_TEST_WEBHOOK_SECRET,
  type StripeEventType,
  startFakeStripe,
  stripeSignature,
} from '@innline/testkit/stripe';
import { createApiKeyRow, createHotelFixture, type HotelFixture } from '@innline/testkit/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paymentsOf } from '../src/adapters/payment';
import { house } from './setup';

const stripe = await startFakeStripe();
const here = house({ env: { INNLINE_TTS: 'none', INNLINE_STT: 'none', INNLINE_STRIPE_URL: stripe.url } });
afterAll(() => stripe.stop());

const connect = ({ db }: HotelFixture, webhookSecret = STRIPE_TEST_WEBHOOK_SECRET) =>
  db.connections.create({
    ...{ vendor: 'stripe', name: 'Stripe', settings: { most: '500' } },
    ...{ secrets: { secretKey: STRIPE_TEST_KEY, webhookSecret }, by: SYSTEM },
  });
beforeAll(() => connect(here.hotel));

/** A link as a call makes it, open at Stripe. */
async function link({ db, hotel } = here.hotel) {
  const callId = newId();
  await db.calls.create({
    ...{ id: callId, channel: 'phone', lineId: null, flowId: null, flowVersionId: null, flowVersionNumber: 1 },
    ...{ flowName: 'Front desk', callerNumber: null, language: 'en', startedAt: new Date() },
  });
  const expiresAt = new Date(Date.now() + 82_800_000);
  const what = { amount: 5_000, currency: 'EUR', description: 'Deposit', vendor: 'stripe', sendBy: 'none' } as const;
  const { id } = await db.paymentLinks.create({ ...what, callId, reservationId: null, expiresAt, effectKey: newId() });
  const payments = (await paymentsOf(hotel.id, here.worker.services))!;
  const page = { hotelId: hotel.id, paymentId: id, email: null, thanksUrl: 'https://hotel.example/paid' };
  const made = await payments.open({ ...page, ...what, expiresAt: expiresAt.getTime() }, new AbortController().signal);
  await db.paymentLinks.answer({ id, ...made });
  return { id, session: stripe.sessions.find((one) => one.id === made.vendorId)! };
}

interface Sending {
  hotelId?: string | null;
  header?: string | null;
  secret?: string;
  at?: number;
}

async function send(body: string, { hotelId = here.hotel.hotel.id, header, secret, at }: Sending = {}) {
  const signed = header === undefined ? stripeSignature(body, secret ?? STRIPE_TEST_WEBHOOK_SECRET, at) : header;
  const query = hotelId === null ? '' : `?hotel=${encodeURIComponent(hotelId)}`;
  const answer = await fetch(`${here.http}/v1/stripe/webhook${query}`, {
    ...{
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...(signed && { 'stripe-signature': signed }) },
    },
  });
  return answer.status;
}
const stateOf = async (id: string) => (await here.hotel.db.paymentLinks.get(id)).state;
const told = async () => {
  const { redis } = here.worker.services;
  const entries = await redis.xrange(redisKeys.live(here.hotel.hotel.id), '-', '+');
  const events = entries.map(([, fields]) => JSON.parse(fields[fields.indexOf(STREAM_FIELD) + 1]!) as LiveEvent);
  return events.flatMap((event) => (event.kind === 'changed' && event.what === 'payment' ? [event.id] : []));
};

describe('Stripe tells how a payment ends', () => {
  it.each([
    ['checkout.session.completed', 'paid'],
    ['checkout.session.expired', 'expired'],
  ] as const)('%s: it is %s, and open pages hear of it', async (type, state) => {
    const { id, session } = await link();
    const change = { payment_status: state === 'paid' ? 'paid' : 'unpaid' } as const;
    expect(await send(stripe.event(session, type, change))).toBe(200);
    expect(await stateOf(id)).toBe(state);
    expect(await told()).toContain(id);
  });

  it('three times over, late and shuffled: it is noted once', async () => {
    const { id, session } = await link();
    const paid = stripe.event(session, 'checkout.session.completed', { payment_status: 'paid' });
    const expired = stripe.event(session, 'checkout.session.expired');
    const answers = await Promise.all([paid, expired, paid, paid].map((body) => send(body)));
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await stateOf(id)).toBe('paid');
    const noted = await here.hotel.db.audit.list({ subjectId: id, action: 'payment_link.paid' });
    expect(noted).toHaveLength(1);
    expect((await told()).filter((one) => one === id).length).toBeLessThanOrEqual(2);
  });

  it('is not believed when anything about it is wrong', async () => {
    const { id, session } = await link();
    const body = stripe.event(session, 'checkout.session.completed', { payment_status: 'paid' });
    const good = stripeSignature(body, STRIPE_TEST_WEBHOOK_SECRET);
    expect(await send(body, { header: null })).toBe(401);
    expect(await send(body, { secret: 'whsec_somebody_elses_secret' })).toBe(401);
    expect(await send(body, { at: Date.now() - 301_000 })).toBe(401);
    expect(await send(body.replace('"paid"', '"unpaid"'), { header: good })).toBe(401);
    for (const hotelId of [null, '', newId(), '*', '../..', 'x'.repeat(999)])
      expect(await send(body, { hotelId })).toBe(401);
    expect(await stateOf(id)).toBe('open');
  });

  it('a neighbour’s account cannot pay for our guests', async () => {
    const { id, session } = await link();
    const neighbour = await createHotelFixture({ name: 'Neighbour' });
    await connect(neighbour, 'whsec_of_the_neighbour_0');
    const body = stripe.event(session, 'checkout.session.completed', { payment_status: 'paid' });
    const by = { secret: 'whsec_of_the_neighbour_0' };
    expect(await send(body, by)).toBe(401);
    // at its own address it may say what it likes, of its own payments
    const claimed = { metadata: { ...session.metadata, hotel: neighbour.hotel.id } };
    for (const change of [{}, claimed]) {
      const told = stripe.event(session, 'checkout.session.completed', { payment_status: 'paid', ...change });
      expect(await send(told, { ...by, hotelId: neighbour.hotel.id })).toBe(200);
    }
    expect(await stateOf(id)).toBe('open');
  });

  it.each(['', 'x', '[]', '{"id":"evt_1"}'])('%j is refused', async (body) => {
    expect(await send(body)).toBe(400);
  });

  it('events of the hotel’s own shop are taken and mean nothing', async () => {
    const { id, session } = await link();
    const types: StripeEventType[] = ['checkout.session.completed', 'checkout.session.expired'];
    for (const type of types) expect(await send(stripe.event(session, type, { metadata: {} }))).toBe(200);
    expect(await stateOf(id)).toBe('open');
  });
});

describe('a member closes a link', () => {
  const cancel = async (id: string, role: 'agent' | 'viewer' = 'agent') => {
    const key = await createApiKeyRow(here.hotel.hotel.id, role);
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    return fetch(`${here.http}/voice/payment-links/${id}/cancel`, { method: 'POST', headers, body: '{}' });
  };

  it('at Stripe and here, once', async () => {
    const { id, session } = await link();
    expect(await (await cancel(id)).json()).toEqual({ id, state: 'cancelled' });
    expect(session.status).toBe('expired');
    expect((await cancel(id)).status).toBe(409);
  });

  it('not one that has been paid a moment ago, nor another hotel’s, nor as a viewer', async () => {
    const { id, session } = await link();
    session.status = 'complete';
    expect((await cancel(id)).status).toBe(409);
    expect(await stateOf(id)).toBe('open');
    expect((await cancel(id, 'viewer')).status).toBe(403);
    const neighbour = await createHotelFixture({ name: 'Neighbour' });
    await connect(neighbour);
    const foreign = await link(neighbour);
    expect((await cancel(foreign.id)).status).toBe(404);
  });
});

it('breaks nothing of what Stripe publishes', () => {
  expect(stripe.breaches).toEqual([]);
});
