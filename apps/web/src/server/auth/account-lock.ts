import { createHash } from 'node:crypto';
import { redisKeys } from '@innline/shared';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { redis } from '../redis';

const PATH = '/sign-in/email';
const WINDOW_S = 15 * 60;
/** More wrong passwords for one account than a person makes; the limit per address does not stop many addresses. */
export const MOST_FAILURES = 20;

/** No personal data in a key. */
const keyOf = (email: unknown) => {
  const hash = createHash('sha256').update(String(email).trim().toLowerCase()).digest('base64url').slice(0, 22);
  return redisKeys.rateLimit('sign-in', hash);
};

/** While Redis is away only the limit per address protects: nobody is locked out of their hotel by our own fault. */
const failures = async (email: unknown) =>
  Number(
    (await redis()
      .get(keyOf(email))
      .catch(() => null)) ?? 0,
  );

/** Refuses an account that is being guessed at. */
export const refuseLocked = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== PATH || (await failures(ctx.body?.email)) < MOST_FAILURES) return;
  throw new APIError('TOO_MANY_REQUESTS', {
    message: 'Too many wrong passwords for this account. Wait a quarter of an hour, or ask an owner for a new one.',
  });
});

/** Counts a wrong password; a right one forgets the wrong ones. */
export const countFailures = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== PATH) return;
  const key = keyOf(ctx.body?.email);
  const failed = ctx.context.returned instanceof APIError;
  const work = failed ? redis().multi().incr(key).expire(key, WINDOW_S).exec() : redis().del(key);
  await work.catch(() => {});
});
