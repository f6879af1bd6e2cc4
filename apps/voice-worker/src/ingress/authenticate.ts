import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, InternalClaims, may, type Permission, redisKeys } from '@innline/shared';
import { hashApiKey, verifyToken } from '@innline/shared/server';
import type { Services } from '../services';
import type { Caller } from './route';

/**
 * Requests of one key in a minute. An outside agent tells of every sentence of all its callers: fifty at once, a sentence
 * every second or so.
 */
export const RATE_PER_MINUTE = { rest: 300, agents: 3_000 } as const;
export type RateScope = keyof typeof RATE_PER_MINUTE;

/**
 * Whose key this is, if it may do this.
 * @throws AppError `unauthenticated`, `forbidden`
 */
export async function authenticate(req: IncomingMessage, permission: Permission, services: Services): Promise<Caller> {
  const caller = await whose(req, services);
  if (!may(caller.role, permission)) {
    throw new AppError(
      'forbidden',
      `A key of the role ${caller.role} may not do this (${permission}). Ask an owner for a key of a higher role.`,
    );
  }
  return caller;
}

/** An API key, or the web app speaking for a signed-in member. */
async function whose(req: IncomingMessage, services: Services): Promise<Caller> {
  const [scheme, key] = (req.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !key) {
    throw new AppError(
      'unauthenticated',
      'Send an API key of your hotel: "Authorization: Bearer inn_…". An owner makes one under Settings.',
    );
  }
  if (!key.startsWith('inn_')) {
    const options = { secret: services.env.INNLINE_SECRET, purpose: 'internal', now: Date.now() };
    const { hotelId, role, userId, userName } = verifyToken(key, InternalClaims, options);
    return { id: userId, name: userName, hotelId, role };
  }
  const found = await services.data.apiKey(hashApiKey(key));
  if (!found)
    throw new AppError('unauthenticated', 'This API key is unknown or was revoked. Ask an owner for a new one.');
  // for people to see; the answer does not wait for it
  void services.data.touchApiKey(found.hotelId, found.id).catch(() => {});
  return { id: `api_key:${found.id}`, name: found.name, hotelId: found.hotelId, role: found.role };
}

/**
 * Counts the request. While Redis is away nobody is refused: better too many answers than none.
 * @throws AppError `rate_limited`
 */
export async function limitRate(
  caller: Caller,
  res: ServerResponse,
  { redis }: Pick<Services, 'redis'>,
  scope: RateScope = 'rest',
  now = Date.now(),
): Promise<void> {
  const most = RATE_PER_MINUTE[scope];
  const window = Math.floor(now / 60_000);
  const key = redisKeys.rateLimit(scope, `${caller.id}:${window}`);
  const counted = await redis
    .multi()
    .incr(key)
    .expire(key, 120)
    .exec()
    .catch(() => null);
  const count = Number(counted?.[0]?.[1] ?? 0);
  const seconds = Math.ceil(((window + 1) * 60_000 - now) / 1_000);
  res.setHeader('ratelimit', `limit=${most}, remaining=${Math.max(0, most - count)}, reset=${seconds}`);
  if (count <= most) return;
  res.setHeader('retry-after', String(seconds));
  throw new AppError('rate_limited', `More than ${most} requests in a minute. Try again in ${seconds} seconds.`);
}
