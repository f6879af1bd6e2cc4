import type { InternalClaims } from '@innline/shared';
import { AppError } from '@innline/shared';
import { signToken } from '@innline/shared/server';
import { env } from '@/env';

/** A request to the voice worker in the name of a member. Never sends the browser's own headers on. */
export async function askWorker(
  path: string,
  claims: InternalClaims,
  init: { method?: string; headers?: Record<string, string>; body?: string; signal?: AbortSignal } = {},
): Promise<Response> {
  const token = signToken(claims, {
    secret: env().INNLINE_SECRET,
    purpose: 'internal',
    now: Date.now(),
    ttlMs: 60_000,
  });
  try {
    return await fetch(new URL(path, env().WORKER_URL), {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
      cache: 'no-store',
    });
  } catch (cause) {
    throw new AppError('unavailable', 'The voice worker does not answer. Try again in a moment.', { cause });
  }
}
