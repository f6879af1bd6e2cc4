import { createHash } from 'node:crypto';
import { redisKeys } from '@innline/shared';
import type { Services } from '../../services';

/** Telnyx repeats a message for hours at most; its age is checked besides. */
const KEEP_SECONDS = 24 * 3_600;
/** Remembered here as well, for when Redis is away. */
const MOST_HERE = 10_000;

const idOf = (text: string) => createHash('sha256').update(text).digest('base64url');

/** Whether a message was met before, by any worker. `text` may hold anything; only its hash is kept. */
export function createSeen({ redis }: Pick<Services, 'redis'>) {
  const here = new Set<string>();
  return async (text: string): Promise<boolean> => {
    const id = idOf(text);
    if (here.has(id)) return true;
    here.add(id);
    if (here.size > MOST_HERE) here.delete(here.values().next().value!);
    try {
      return (await redis.set(redisKeys.webhookSeen('telnyx', id), '1', 'EX', KEEP_SECONDS, 'NX')) !== 'OK';
    } catch {
      return false;
    }
  };
}
