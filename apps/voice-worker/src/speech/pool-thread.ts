import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { ThreadReply, ThreadRequest } from './jobs';

export interface PoolThread {
  send(request: ThreadRequest): void;
  terminate(): Promise<void>;
}

/** One worker thread; `onDeath` comes exactly once, however it dies, unless `terminate` was called first. */
export function startThread(
  [source, options]: [string | URL, WorkerOptions],
  on: { reply(reply: ThreadReply): void; death(error: Error): void },
): PoolThread {
  const worker = new Worker(source, options);
  // An idle thread must not keep a finished process alive; a working one must.
  worker.unref();
  let dead = false;
  const die = (error: Error) => {
    if (dead) return;
    dead = true;
    on.death(error);
  };
  worker.on('message', (reply: ThreadReply) => {
    worker.unref();
    if (!dead) on.reply(reply);
  });
  worker.on('error', die);
  worker.on('messageerror', die);
  worker.on('exit', (code) => die(new Error(`speech thread ended with code ${code}`)));
  return {
    send(request) {
      worker.ref();
      worker.postMessage(request);
    },
    async terminate() {
      dead = true;
      await worker.terminate();
    },
  };
}
