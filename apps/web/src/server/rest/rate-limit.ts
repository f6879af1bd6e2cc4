import { redisKeys } from '@innline/shared';
import { log } from '../log';
import { redis } from '../redis';

const WINDOW_S = 60;
export const LIMIT_PER_MINUTE = { key: 300, stranger: 30 } as const;

export interface Allowance {
  allowed: boolean;
  headers: Record<string, string>;
}

/**
 * Counts one request of `who` in this minute. While Redis is away everybody is allowed: a limit protects from haste, it is
 * not what keeps strangers out.
 */
export async function allow(kind: keyof typeof LIMIT_PER_MINUTE, who: string, now = Date.now()): Promise<Allowance> {
  const limit = LIMIT_PER_MINUTE[kind];
  const minute = Math.floor(now / 1_000 / WINDOW_S);
  const reset = (minute + 1) * WINDOW_S - Math.floor(now / 1_000);
  try {
    const key = redisKeys.rateLimit(`rest:${kind}`, `${who}:${minute}`);
    const answers = await redis()
      .multi()
      .incr(key)
      .expire(key, WINDOW_S * 2)
      .exec();
    const used = Number(answers?.[0]?.[1] ?? 0);
    const allowed = used <= limit;
    const headers: Record<string, string> = {
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(Math.max(0, limit - used)),
      'ratelimit-reset': String(reset),
    };
    if (!allowed) headers['retry-after'] = String(reset);
    return { allowed, headers };
  } catch (error) {
    log().warn({ error: String(error) }, 'REST limits are not counted: Redis is away');
    return { allowed: true, headers: {} };
  }
}
