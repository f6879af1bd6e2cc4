import { redisKeys } from '@innline/shared';
import * as z from 'zod';
import type { Services } from '../services';

/** A worker tells of itself every second. */
const ALIVE_MS = 3_000;

const Alive = z.object({ at: z.number(), calls: z.number(), free: z.number() });

export interface OtherWorker {
  id: string;
  /** Calls it had room for when it last told. */
  free: number;
}

/** The workers that are alive beside this one, those with most room first; none where Redis does not say. */
export async function otherWorkers({
  redis,
  workerId,
}: Pick<Services, 'redis' | 'workerId'>): Promise<readonly OtherWorker[]> {
  const told = await redis.hgetall(redisKeys.workers).catch(() => ({}));
  const others: OtherWorker[] = [];
  for (const [id, json] of Object.entries(told)) {
    const state = Alive.safeParse(JSON.parse(json));
    if (id !== workerId && state.success && Date.now() - state.data.at < ALIVE_MS)
      others.push({ id, free: state.data.free });
  }
  return others.sort((a, b) => b.free - a.free);
}

/** Calls the other workers have room for; 0 where nobody else is there, or Redis does not say. */
export async function roomElsewhere(services: Pick<Services, 'redis' | 'workerId'>): Promise<number> {
  return (await otherWorkers(services)).reduce((room, { free }) => room + free, 0);
}
