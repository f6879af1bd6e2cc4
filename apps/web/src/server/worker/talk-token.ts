import type { TalkTokenClaims } from '@innline/shared';
import { signToken } from '@innline/shared/server';
import { env } from '@/env';

/** Good for one connection within a minute; the worker's ingress checks it and lets it in once. */
export function talkToken(claims: TalkTokenClaims): string {
  return signToken(claims, { secret: env().INNLINE_SECRET, purpose: 'talk', now: Date.now(), ttlMs: 60_000 });
}
