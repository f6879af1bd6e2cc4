import { type FakeStripe, STRIPE_TEST_KEY, STRIPE_TEST_WEBHOOK_SECRET, startFakeStripe } from '@innline/testkit/stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account, Accounts } from '../../../data/accounts';
import type { WorkerEnv } from '../../../env';
import type { Checkout } from '../contract';
import { paymentsOf } from '../index';
import { stripeAdmin } from './admin';
import { stripeAmount } from './amount';

let stripe: FakeStripe;
beforeAll(async () => {
  stripe = await startFakeStripe();
});
beforeEach(() => {
  stripe.misbehave(null);
  stripe.sessions.length = 0;
  stripe.breaches.length = 0;
  stripe.asked.length = 0;
});
afterAll(() => stripe.stop());

const KEYS = { secretKey: STRIPE_TEST_KEY, webhookSecret: STRIPE_TEST_WEBHOOK_SECRET };
const ACCOUNT: Account<'stripe'> = { id: 'c', hotelId: 'h', most: '2000', hours: '23', ...KEYS };
const env = () => ({ INNLINE_STRIPE_URL: stripe.url }) as WorkerEnv;
const never = new AbortController().signal;

async function provider(account: Account<'stripe'> | null = ACCOUNT) {
  const accounts = { of: async () => account } as unknown as Accounts;
  return (await paymentsOf('h', { accounts, env: env() }))!;
}

let made = 0;
const checkout = (more: Partial<Checkout> = {}): Checkout => ({
  ...{ hotelId: 'hotel-1', paymentId: `payment-${++made}`, amount: 12_050, currency: 'EUR', description: 'Depósito' },
  ...{ email: null, expiresAt: Date.now() + 23 * 3_600_000, thanksUrl: 'https://hotel.example/paid' },
  ...more,
});

describe('a page where a guest pays', () => {
  it('asks for exactly that, and says whose it is', async () => {
    const wanted = checkout({ email: 'ana@example.com' });
    const page = await (await provider()).open(wanted, never);
    expect(stripe.sessions).toMatchObject([
      {
        ...{ id: page.vendorId, url: page.url, amount_total: 12_050, currency: 'eur', description: 'Depósito' },
        ...{ customer_email: 'ana@example.com', success_url: 'https://hotel.example/paid' },
        client_reference_id: wanted.paymentId,
        metadata: { hotel: 'hotel-1', payment: wanted.paymentId },
        expires_at: Math.floor(wanted.expiresAt / 1_000),
      },
    ]);
    expect(stripe.breaches).toEqual([]);
  });

  it('is made once, also when its answer was lost', async () => {
    const [payments, wanted] = [await provider(), checkout()];
    stripe.misbehave({ kind: 'close' });
    await expect(payments.open(wanted, never)).rejects.toMatchObject({ code: 'unavailable' });
    stripe.misbehave(null);
    const [first, second] = [await payments.open(wanted, never), await payments.open(wanted, never)];
    expect(second).toEqual(first);
    expect(stripe.sessions).toHaveLength(1);
  });

  it('can be closed while it is open, once and as often as asked', async () => {
    const payments = await provider();
    const { vendorId } = await payments.open(checkout(), never);
    await payments.close(vendorId);
    await payments.close(vendorId);
    expect(stripe.sessions[0]!.status).toBe('expired');
    const paid = await payments.open(checkout(), never);
    stripe.sessions.at(-1)!.status = 'complete';
    await expect(payments.close(paid.vendorId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    [{ amount: 10 }, /so small/],
    [{ amount: 9_999_999_999 }, /so large/],
    [{ amount: 150, currency: 'JPY' }, /whole amounts/],
    [{ expiresAt: Date.now() + 60_000 }, /parameter_invalid/],
  ])('of %j is refused in plain words', async (more, words) => {
    const opening = (await provider()).open(checkout(more), never);
    await expect(opening).rejects.toMatchObject({ code: 'unprocessable', safeMessage: expect.stringMatching(words) });
    expect(stripe.sessions).toEqual([]);
  });

  it.each([
    [{ kind: 'refuse', status: 503 }, 'unavailable'],
    [{ kind: 'refuse', status: 429 }, 'rate_limited'],
    [{ kind: 'refuse', status: 403 }, 'unprocessable'],
    [{ kind: 'garbage' }, 'unavailable'],
    [{ kind: 'empty' }, 'unavailable'],
  ] as const)('fails with %j as %s', async (fault, code) => {
    stripe.misbehave(fault);
    await expect((await provider()).open(checkout(), never)).rejects.toMatchObject({ code });
  });

  it('is not waited for when nobody wants it any more', async () => {
    stripe.misbehave({ kind: 'hang' });
    const opening = (await provider()).open(checkout(), AbortSignal.timeout(50));
    await expect(opening).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('is nobody’s where no account is connected', async () => {
    expect(await provider(null)).toBeNull();
  });
});

it.each([
  ['EUR', 12_050, 12_050],
  ['JPY', 12_000, 120],
  ['KWD', 12_050, 120_500],
  ['ISK', 12_000, 12_000],
])('%s %i is %i of its smallest unit at Stripe', (currency, hundredths, smallest) => {
  expect(stripeAmount(hundredths, currency)).toBe(smallest);
});

describe('a test of the account', () => {
  it('really asks Stripe', async () => {
    expect(await stripeAdmin.test(ACCOUNT, env())).toMatchObject({
      ok: true,
      words: expect.stringMatching(/test mode/),
    });
    // what an earlier test gave up may still arrive
    expect(stripe.asked.filter((request) => request === 'GET /v1/balance')).toHaveLength(1);
  });

  it.each([
    [{ secretKey: 'sk_test_another0123456789' }, null, /does not accept the secret key/],
    [{}, { kind: 'refuse', status: 403 }, /may not read the balance/],
    [{}, { kind: 'refuse', status: 500 }, /has a problem/],
    [{}, { kind: 'garbage' }, /could not be read/],
    [{}, { kind: 'empty' }, /not Stripe/],
  ] as const)('with %j and %j says what to do, and never the key', async (more, fault, words) => {
    stripe.misbehave(fault);
    const result = await stripeAdmin.test({ ...ACCOUNT, ...more }, env());
    expect(result).toMatchObject({ ok: false, words: expect.stringMatching(words) });
    expect(result.words).not.toMatch(/sk_test/);
  });
});
