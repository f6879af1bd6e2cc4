import { availableParallelism } from 'node:os';
import type { WorkerOptions } from 'node:worker_threads';
import { SpeechError } from './errors';
import type { SpeechJobKind, SpeechJobs, ThreadReply } from './jobs';
import { threadEntry } from './paths';
import { type PoolThread, startThread } from './pool-thread';
import { createJobQueue, type JobPriority, type QueuedJob } from './queue';

export type { JobPriority } from './queue';

export interface PoolStats {
  threads: number;
  busy: number;
  /** Jobs waiting for a thread, by priority. */
  queued: Record<JobPriority, number>;
  done: number;
  failed: number;
  /** Threads that died or hung and were replaced, since the start. */
  crashes: number;
}

export interface FinishedJob {
  kind: SpeechJobKind;
  priority: JobPriority;
  waitedMs: number;
  ranMs: number;
  ok: boolean;
}

export interface SpeechPool {
  /**
   * Runs a job on a free thread, calls before pre-rendering. Aborting rejects at once with the signal's reason; a job already
   * running is left to finish and its result is dropped.
   * @throws SpeechError `thread_crashed`, `timed_out`, `cannot_start` (retryable), `engine_failed`, `closed`
   */
  run<K extends SpeechJobKind>(
    kind: K,
    input: SpeechJobs[K]['input'],
    o?: { priority?: JobPriority; signal?: AbortSignal },
  ): Promise<SpeechJobs[K]['output']>;
  stats(): PoolStats;
  /** Waiting jobs fail with `closed`; threads are ended. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** Default: one per core, at least 2 and at most 8. Each thread costs 100–150 MB once both engines are loaded. */
  size?: number;
  /** A job that takes longer is given up and its thread replaced: the engines cannot be interrupted. Default 20 s. */
  timeoutMs?: number;
  /** A thread without work for so long is ended and gives its memory back. Milliseconds; default 10 minutes. */
  idleMs?: number;
  entry?: [string | URL, WorkerOptions];
  onJob?(job: FinishedJob): void;
  onCrash?(error: Error): void;
}

interface Slot {
  thread?: PoolThread;
  job?: QueuedJob & { startedAt: number; timer: NodeJS.Timeout };
  /** Until its thread is ended for want of work. */
  idle?: NodeJS.Timeout;
}

/** In a row, without one finished job between: then the machine cannot run threads and waiting jobs are told so. */
const CRASHES_TO_GIVE_UP = 3;

/** The worker threads of the local speech engines. Threads start with the first jobs, so an unused pool costs nothing. */
export function createSpeechPool(options: PoolOptions = {}): SpeechPool {
  const size = options.size ?? Math.min(8, Math.max(2, availableParallelism()));
  const slots: Slot[] = Array.from({ length: size }, () => ({}));
  const queue = createJobQueue();
  const count = { done: 0, failed: 0, crashes: 0, crashesInARow: 0 };
  let nextId = 1;
  let closed = false;

  const dispatch = () => {
    for (;;) {
      const free = slots.filter((slot) => !slot.job);
      // The last free thread is kept for calls: rendering prompts must never make a caller wait. (A pool of one cannot.)
      const job = free.length > 0 ? queue.next(free.length > 1 || size === 1) : undefined;
      if (!job) return;
      // A warm thread first: starting one costs a good 200 ms.
      start(free.find((slot) => slot.thread) ?? free[0]!, job);
    }
  };

  const start = (slot: Slot, job: QueuedJob) => {
    const timer = setTimeout(
      () => replace(slot, new SpeechError('timed_out', 'a speech job took too long')),
      options.timeoutMs ?? 20_000,
    );
    timer.unref();
    clearTimeout(slot.idle);
    slot.job = { ...job, startedAt: performance.now(), timer };
    try {
      slot.thread ??= startThread(options.entry ?? threadEntry(), {
        reply: (reply) => finish(slot, reply),
        death: (error) => replace(slot, new SpeechError('thread_crashed', 'a speech thread died', { cause: error })),
      });
      slot.thread.send({ id: job.id, kind: job.kind, input: job.input });
    } catch (cause) {
      replace(slot, new SpeechError('cannot_start', 'speech threads cannot be started', { cause }));
    }
  };

  const settle = (slot: Slot, outcome: { output: unknown } | { error: Error }) => {
    const job = slot.job;
    if (!job) return;
    clearTimeout(job.timer);
    slot.job = undefined;
    const ok = 'output' in outcome;
    count[ok ? 'done' : 'failed']++;
    const { kind, priority, queuedAt, startedAt } = job;
    options.onJob?.({ kind, priority, waitedMs: startedAt - queuedAt, ranMs: performance.now() - startedAt, ok });
    if (ok) job.resolve(outcome.output);
    else job.reject(outcome.error);
  };

  const finish = (slot: Slot, reply: ThreadReply) => {
    if (reply.id !== slot.job?.id) return;
    count.crashesInARow = 0;
    settle(
      slot,
      'output' in reply
        ? reply
        : { error: new SpeechError('engine_failed', 'the speech engine failed', { cause: reply.failed }) },
    );
    dispatch();
    if (!slot.job) rest(slot);
  };

  const rest = (slot: Slot) => {
    const { thread } = slot;
    const end = () => {
      slot.thread = undefined;
      void thread?.terminate();
    };
    slot.idle = setTimeout(end, options.idleMs ?? 600_000).unref();
  };

  const replace = (slot: Slot, error: SpeechError) => {
    count.crashes++;
    count.crashesInARow++;
    options.onCrash?.(error);
    void slot.thread?.terminate();
    slot.thread = undefined;
    settle(slot, { error });
    if (count.crashesInARow >= CRASHES_TO_GIVE_UP) {
      count.crashesInARow = 0;
      queue.clear(new SpeechError('cannot_start', 'speech threads keep dying', { cause: error }));
    }
    dispatch();
  };

  return {
    run(kind, input, { priority = 'call', signal } = {}) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new SpeechError('closed', 'speech is shutting down'));
        if (signal?.aborted) return reject(signal.reason);
        const id = nextId++;
        const aborted = () => {
          queue.remove(id);
          reject(signal?.reason);
        };
        signal?.addEventListener('abort', aborted, { once: true });
        const done = () => signal?.removeEventListener('abort', aborted);
        queue.add({
          id,
          kind,
          input,
          priority,
          queuedAt: performance.now(),
          resolve: (output) => {
            done();
            resolve(output as never);
          },
          reject: (error) => {
            done();
            reject(error);
          },
        });
        dispatch();
      });
    },
    stats: () => ({
      threads: slots.filter((slot) => slot.thread).length,
      busy: slots.filter((slot) => slot.job).length,
      queued: queue.lengths(),
      done: count.done,
      failed: count.failed,
      crashes: count.crashes,
    }),
    async close() {
      closed = true;
      const error = new SpeechError('closed', 'speech is shutting down');
      queue.clear(error);
      for (const slot of slots) {
        clearTimeout(slot.idle);
        settle(slot, { error });
      }
      await Promise.all(slots.map((slot) => slot.thread?.terminate()));
    },
  };
}
