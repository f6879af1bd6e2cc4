import { AppError, type AppErrorCode } from '@innline/shared';
import type { Account } from '../../../data/accounts';
import type { WorkerEnv } from '../../../env';

/** What we were written against; without it an account's own default would decide what answers look like. */
const VERSION = '2024-06-20';
const TIMEOUT_MS = 10_000;

/** What to do about a refusal; `code` is Stripe's own. Source: docs.stripe.com/api/errors. */
function refusalOf(status: number, code: string | null): [AppErrorCode, string] {
  const known = code === null ? '' : ` (${code}, see docs.stripe.com/error-codes)`;
  if (status === 401) return ['unprocessable', 'Stripe does not accept the secret key. Check it and save it again.'];
  if (status === 403)
    return ['unprocessable', 'The key may not do that. Give it the right to write Checkout Sessions at Stripe.'];
  if (status === 404) return ['not_found', `Stripe does not know that${known}.`];
  if (status === 409) return ['unavailable', 'Stripe is at work on the same payment. Try again shortly.'];
  if (status === 429) return ['rate_limited', 'Stripe gets too many requests at the moment. Try again shortly.'];
  if (status >= 500) return ['unavailable', 'Stripe has a problem at the moment. Try again shortly.'];
  if (code === 'amount_too_small') return ['unprocessable', 'Stripe does not take so small an amount.'];
  if (code === 'amount_too_large') return ['unprocessable', 'Stripe does not take so large an amount.'];
  return ['unprocessable', `Stripe refused${known}.`];
}

/** Stripe refused. Its own message may hold part of the key or a guest's address and is not kept. */
export class StripeRefusal extends AppError {
  constructor(
    readonly status: number,
    readonly stripeCode: string | null,
  ) {
    super(...refusalOf(status, stripeCode));
  }
}

type Body = Record<string, unknown>;

export interface StripeRest {
  get(path: string): Promise<Body>;
  /** `key`: repeating it with the same form gives the first answer. */
  post(path: string, form: Record<string, string>, key: string, signal?: AbortSignal): Promise<Body>;
}

const codeOf = (body: Body | null): string | null => {
  const { error } = (body ?? {}) as { error?: { code?: unknown } };
  return typeof error?.code === 'string' && /^[a-z_]{1,60}$/.test(error.code) ? error.code : null;
};

/**
 * Stripe's REST interface for one account; `path` below `/v1`, such as `/checkout/sessions`.
 * @throws StripeRefusal; AppError `unavailable`, `timeout`
 */
export function stripeRest({ secretKey }: Pick<Account<'stripe'>, 'secretKey'>, env: WorkerEnv): StripeRest {
  async function ask(path: string, init: RequestInit, signal?: AbortSignal): Promise<Body> {
    const late = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await fetch(`${env.INNLINE_STRIPE_URL}/v1${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${secretKey}`, 'stripe-version': VERSION },
      signal: signal ? AbortSignal.any([signal, late]) : late,
      redirect: 'error',
    }).catch((cause) => {
      if (late.aborted) throw new AppError('timeout', 'Stripe did not answer within 10 s.', { cause });
      throw new AppError('unavailable', 'Stripe cannot be reached.', { cause });
    });
    const body = (await answer.json().catch(() => null)) as Body | null;
    if (!answer.ok) throw new StripeRefusal(answer.status, codeOf(body));
    if (body === null || typeof body !== 'object')
      throw new AppError('unavailable', 'Stripe’s answer could not be read.');
    return body;
  }
  return {
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, form, key, signal) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form), headers: { 'idempotency-key': key } }, signal),
  };
}
