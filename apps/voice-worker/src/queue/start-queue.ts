import { redisKeys } from '@innline/shared';
import { Queue, Worker } from 'bullmq';
import { createQueueRedis } from '../redis';
import type { Services } from '../services';

/** After the first failure; each further one doubles it. */
const FIRST_REST_MS = 30_000;

/** Ids only: what a queue holds is no place for names and numbers. */
export interface DueRow {
  id: string;
  hotelId: string;
}

export interface QueueDuty {
  name: 'callbacks' | 'notices' | 'switched-off' | 'wake-ups' | 'webhooks';
  /** How often PostgreSQL is asked what is due, milliseconds. */
  everyMs: number;
  due(): Promise<DueRow[]>;
  work(row: DueRow, stopped: AbortSignal): Promise<void>;
  /** Work on so many rows at once. */
  atOnce: number;
  /** How often work that failed is repeated, ever later, before the row is looked at as if for the first time. */
  tries: number;
}

/**
 * Works off rows as they fall due. Any number of workers may: PostgreSQL says what is due, the queue sees to it that one
 * worker does it. Returns what stops it.
 */
export function startQueue({ name, everyMs, due, work, atOnce, tries }: QueueDuty, services: Services) {
  const { env, log } = services;
  const [forQueue, forWorker] = [createQueueRedis(env.REDIS_URL, log), createQueueRedis(env.REDIS_URL, log)];
  const prefix = redisKeys.queues;
  const queue = new Queue<DueRow>(name, { connection: forQueue, prefix });
  const stop = new AbortController();
  const backoff = { type: 'exponential', delay: FIRST_REST_MS };

  async function sweep(): Promise<void> {
    const jobs = (await due()).map(({ id, hotelId }) => ({
      name: 'row',
      data: { id, hotelId },
      // a row is in the queue once, however often it is found due
      opts: { jobId: `row-${id}`, attempts: tries, backoff, removeOnComplete: true, removeOnFail: true },
    }));
    if (jobs.length > 0) await queue.addBulk(jobs);
  }

  const worker = new Worker<DueRow>(name, (job) => (job.name === 'sweep' ? sweep() : work(job.data, stop.signal)), {
    connection: forWorker,
    prefix,
    concurrency: atOnce,
    maxStalledCount: 0,
  });
  worker.on('failed', (job, error) =>
    log.warn({ queue: name, job: job?.name, err: { message: error.message } }, 'A queue’s work failed'),
  );
  // Redis is away: told once by its own connection
  worker.on('error', () => {});
  queue.on('error', () => {});
  const opts = { removeOnComplete: true, removeOnFail: true };
  queue
    .upsertJobScheduler('sweep', { every: everyMs }, { name: 'sweep', opts })
    .catch((error) => log.warn({ queue: name, err: { message: error.message } }, 'A queue could not begin'));

  return async (): Promise<void> => {
    stop.abort();
    await worker.close().catch(() => {});
    await queue.close().catch(() => {});
    for (const connection of [forQueue, forWorker]) connection.disconnect();
  };
}
