import * as z from 'zod';
import type { Services } from '../services';

export const Health = z.object({
  status: z.enum(['ok', 'degraded', 'draining']),
  /** It runs. */
  calls: z.number().int(),
  /** New calls it has room for. */
  free: z.number().int(),
  checks: z.object({ redis: z.boolean(), postgres: z.boolean(), speechOut: z.boolean(), speechIn: z.boolean() }),
});
export type Health = z.infer<typeof Health>;

const within = <T>(work: Promise<T>, ms: number) =>
  Promise.race([
    work.then(() => true),
    new Promise<false>((resolve) => setTimeout(() => resolve(false), ms).unref()),
  ]).catch(() => false);

/**
 * Whether this worker can take calls. It can without Redis and PostgreSQL, if not for ever: that is `degraded`, and still
 * 200, since taking a worker away would not bring them back.
 */
export async function health({ redis, data, speech, registry }: Services): Promise<Health> {
  const [redisUp, postgres] = await Promise.all([
    redis.status === 'ready' ? within(redis.ping(), 500) : false,
    within(data.ping(), 1_000),
  ]);
  const checks = { redis: redisUp, postgres, speechOut: speech.tts !== null, speechIn: speech.stt !== null };
  const status = registry.draining ? 'draining' : redisUp && postgres && checks.speechOut ? 'ok' : 'degraded';
  return { status, calls: registry.size, free: registry.free, checks };
}
