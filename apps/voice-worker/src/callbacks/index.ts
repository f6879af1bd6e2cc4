import { redisKeys } from '@innline/shared';
import { Queue, Worker } from 'bullmq';
import { createQueueRedis } from '../redis';
import type { Services } from '../services';
import { attempt } from './attempt';

const QUEUE = 'callbacks';
const SWEEP_MS = 5_000;
/** Attempts wait for people, not for the processor. */
const AT_ONCE = 50;

/** Ids only: what a queue holds is no place for names and numbers. */
interface AttemptJob {
  hotelId: string;
  callbackId: string;
}

/**
 * Works off promised calls back. Any number of workers may: PostgreSQL says what is due, the queue sees to it that one
 * worker does it. Returns what stops it.
 */
export function startCallbacks(services: Services, sweepMs = SWEEP_MS): () => Promise<void> {
  const { env, log, data } = services;
  const [forQueue, forWorker] = [createQueueRedis(env.REDIS_URL, log), createQueueRedis(env.REDIS_URL, log)];
  const prefix = redisKeys.queues;
  const queue = new Queue<AttemptJob>(QUEUE, { connection: forQueue, prefix });
  const stop = new AbortController();

  async function sweep(): Promise<void> {
    const due = await data.dueCallbacks(Date.now());
    const jobs = due.map(({ id, hotelId }) => ({
      name: 'attempt',
      data: { hotelId, callbackId: id },
      // the same promise is in the queue once, however often it is found due
      opts: { jobId: `attempt-${id}`, removeOnComplete: true, removeOnFail: true },
    }));
    if (jobs.length > 0) await queue.addBulk(jobs);
  }

  const worker = new Worker<AttemptJob>(
    QUEUE,
    (job) => (job.name === 'sweep' ? sweep() : attempt(job.data, services, stop.signal)),
    { connection: forWorker, prefix, concurrency: AT_ONCE, maxStalledCount: 0 },
  );
  worker.on('failed', (job, error) =>
    log.warn({ job: job?.name, err: { message: error.message } }, 'A call back could not be worked on'),
  );
  // Redis is away: told once by its own connection
  worker.on('error', () => {});
  queue.on('error', () => {});
  const opts = { removeOnComplete: true, removeOnFail: true };
  queue
    .upsertJobScheduler('sweep', { every: sweepMs }, { name: 'sweep', opts })
    .catch((error) => log.warn({ err: { message: error.message } }, 'Calls back are not looked for'));

  return async () => {
    stop.abort();
    await worker.close().catch(() => {});
    await queue.close().catch(() => {});
    for (const connection of [forQueue, forWorker]) connection.disconnect();
  };
}
