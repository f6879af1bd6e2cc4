import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type * as z from 'zod';
import { AppError } from '../errors';

const keyOf = (secret: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, 'innline', `token:${purpose}`, 32));
const signature = (payload: string, key: Buffer) => createHmac('sha256', key).update(payload).digest('base64url');

/** A short-lived signed token, URL safe: `<claims>.<signature>`. `now` in milliseconds. */
export function signToken(
  claims: unknown,
  options: { secret: string; purpose: string; now: number; ttlMs: number },
): string {
  const payload = Buffer.from(JSON.stringify({ exp: options.now + options.ttlMs, claims })).toString('base64url');
  return `${payload}.${signature(payload, keyOf(options.secret, options.purpose))}`;
}

/** @throws AppError `unauthenticated` when forged, cut, expired or made for another purpose. */
export function verifyToken<T extends z.ZodType>(
  token: string,
  schema: T,
  options: { secret: string; purpose: string; now: number },
): z.infer<T> {
  const refuse = () => new AppError('unauthenticated', 'This token is not valid any more. Ask for a new one.');
  // one way to write each token: whoever remembers which ones were used goes by their text
  const [payload, given, ...rest] = token.length > 4096 ? [] : token.split('.');
  if (!payload || !given || rest.length > 0) throw refuse();
  const [theirs, ours] = [given, signature(payload, keyOf(options.secret, options.purpose))].map((text) =>
    Buffer.from(text),
  ) as [Buffer, Buffer];
  if (theirs.length !== ours.length || !timingSafeEqual(theirs, ours)) throw refuse();
  const { exp, claims } = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  const parsed = schema.safeParse(claims);
  if (typeof exp !== 'number' || exp < options.now || !parsed.success) throw refuse();
  return parsed.data;
}

/** API keys are long random strings, so a plain hash is enough to keep them from whoever reads the table. */
export function hashApiKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
