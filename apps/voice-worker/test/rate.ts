import { redisKeys } from '@innline/shared';
import { hashApiKey } from '@innline/shared/server';
import { RATE_PER_MINUTE, type RateScope } from '../src/ingress/authenticate';
import type { Services } from '../src/services';

/** Leaves an API key one more request, in whichever minute the next ones fall. */
export async function usedUp(key: string, scope: RateScope, { data, redis }: Services): Promise<void> {
  const found = await data.apiKey(hashApiKey(key));
  const minute = Math.floor(Date.now() / 60_000);
  for (const each of [minute, minute + 1])
    await redis.set(redisKeys.rateLimit(scope, `api_key:${found!.id}:${each}`), RATE_PER_MINUTE[scope] - 1, 'EX', 180);
}
