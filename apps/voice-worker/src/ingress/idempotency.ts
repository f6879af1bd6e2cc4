import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { AppError, redisKeys } from '@innline/shared';
import type { Redis } from 'ioredis';
import * as z from 'zod';

/** How long an answer is remembered. */
const KEEP_SECONDS = 24 * 3_600;
/** A worker that died in the middle of a request must not block it for a day. */
const RUNNING_SECONDS = 120;
const KEY = /^[\x21-\x7e]{1,255}$/;

const Kept = z.object({
  /** Hash of what was asked. */
  asked: z.string(),
  /** null: it is still being done. */
  answer: z.unknown().nullable(),
});

const hash = (text: string) => createHash('sha256').update(text).digest('base64url');

/** The request's `Idempotency-Key`; null: it has none. @throws AppError `bad_request` */
export function idempotencyKey({ headers }: IncomingMessage): string | null {
  const key = headers['idempotency-key'];
  if (key === undefined) return null;
  if (typeof key !== 'string' || !KEY.test(key))
    throw new AppError('bad_request', 'Idempotency-Key takes up to 255 visible characters, such as a UUID.');
  return key;
}

/**
 * Does something at most once for a key of a hotel. Asked again, it gives the same answer; after a failure it may be
 * tried again.
 * @param asked all that makes one request differ from another
 * @throws AppError `unprocessable` for the same key with something else; `conflict` while the first is being done;
 * `unavailable` while nobody can tell
 */
export async function onceFor<T>(
  o: { hotelId: string; key: string; asked: string },
  redis: Redis,
  work: () => Promise<T>,
): Promise<{ answer: T; replayed: boolean }> {
  const key = redisKeys.idempotency(o.hotelId, hash(o.key));
  const asked = hash(o.asked);
  const away = (cause: unknown) =>
    new AppError('unavailable', 'Idempotency-Key cannot be kept at the moment. Try again in a few seconds.', { cause });
  const mine = JSON.stringify({ asked, answer: null });
  const begun = await redis.set(key, mine, 'EX', RUNNING_SECONDS, 'NX').catch((cause) => {
    throw away(cause);
  });
  if (begun !== 'OK') {
    const raw = await redis.get(key).catch((cause) => {
      throw away(cause);
    });
    const kept = raw === null ? null : Kept.parse(JSON.parse(raw));
    if (kept && kept.asked !== asked)
      throw new AppError('unprocessable', 'This Idempotency-Key was used for another request. Take a new one.');
    if (!kept?.answer) throw new AppError('conflict', 'The same request is being carried out. Ask again in a moment.');
    return { answer: kept.answer as T, replayed: true };
  }
  try {
    const answer = await work();
    await redis.set(key, JSON.stringify({ asked, answer }), 'EX', KEEP_SECONDS).catch(() => {});
    return { answer, replayed: false };
  } catch (error) {
    await redis.del(key).catch(() => {});
    throw error;
  }
}
