import { createHmac, timingSafeEqual } from 'node:crypto';

/** A message may be this old, or ahead of our clock. Source: docs.stripe.com/webhooks, replay attacks. */
export const MAX_AGE_MS = 300_000;
/** While a secret is being replaced there is one signature per secret; nobody has more than these. */
const MOST_SIGNATURES = 8;

/**
 * Whether `Stripe-Signature` (`t=<seconds>,v1=<hex>,…`) is one of exactly these bytes, and of our time.
 * Source: docs.stripe.com/webhooks, verify signatures: HMAC-SHA256 of `t.body`. `now`: milliseconds UTC.
 */
export function isSignedByStripe(header: unknown, body: Buffer, secret: string, now: number): boolean {
  if (typeof header !== 'string' || header.length > 2_000) return false;
  const parts = header.split(',').map((part) => part.split('=', 2) as [string, string?]);
  const times = parts.filter(([name]) => name === 't').map(([, value]) => value ?? '');
  const [time = ''] = times;
  if (times.length !== 1 || !/^\d{9,11}$/.test(time)) return false;
  if (Math.abs(now - Number(time) * 1_000) > MAX_AGE_MS) return false;
  const wanted = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
  return parts
    .filter(([name, value]) => name === 'v1' && /^[0-9a-f]{64}$/.test(value ?? ''))
    .slice(0, MOST_SIGNATURES)
    .some(([, value]) => timingSafeEqual(Buffer.from(value!, 'hex'), wanted));
}
