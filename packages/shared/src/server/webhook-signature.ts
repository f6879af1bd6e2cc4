import { createHmac, timingSafeEqual } from 'node:crypto';

export const WEBHOOK_SIGNATURE = 'Innline-Signature';

const digest = (secret: string, seconds: number, body: string) =>
  createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');

/** The value of the header `Innline-Signature`: `t=<seconds>,v1=<hex HMAC-SHA256 of "t.body">`. `now`: milliseconds UTC. */
export function signWebhook(body: string, secret: string, now: number): string {
  const seconds = Math.floor(now / 1_000);
  return `t=${seconds},v1=${digest(secret, seconds, body)}`;
}

/** Whether a request is ours, untouched, and not older (or newer) than `toleranceSeconds`. Never throws. */
export function isSignedWebhook(
  { header, body }: { header: string; body: string },
  secret: string,
  { now, toleranceSeconds = 300 }: { now: number; toleranceSeconds?: number },
): boolean {
  const [, t, v1] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header) ?? [];
  if (!t || !v1 || Math.abs(now / 1_000 - Number(t)) > toleranceSeconds) return false;
  return timingSafeEqual(Buffer.from(v1, 'hex'), Buffer.from(digest(secret, Number(t), body), 'hex'));
}
