import { createHmac } from 'node:crypto';

/** The header `Stripe-Signature`. `at`: milliseconds UTC. Source: docs.stripe.com/webhooks, verify signatures. */
export function stripeSignature(body: string, secret: string, at = Date.now()): string {
  const seconds = Math.floor(at / 1_000);
  const v1 = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  // v0 is of another scheme, and no proof
  return `t=${seconds},v1=${v1},v0=${'0'.repeat(64)}`;
}
