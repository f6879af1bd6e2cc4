import { type ChildProcess, spawn } from 'node:child_process';
import { workerEnv } from '@innline/testkit/worker';
import type { WorkerEnv } from '../../src/env';
import { WORKER_PROGRAM } from '../bundle';

/** A worker of the queues in a process of its own, mute and deaf; it can be killed. */
export function queueWorker(
  { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl }: Pick<WorkerEnv, 'DATABASE_URL' | 'REDIS_URL'>,
  more: Record<string, string> = {},
): { child: ChildProcess; ready: Promise<void> } {
  const own = { INNLINE_TTS: 'none', INNLINE_STT: 'none', LOG_LEVEL: 'info', ...more };
  const child = spawn(process.execPath, [WORKER_PROGRAM, '--role', 'callbacks'], {
    env: { PATH: process.env.PATH, ...workerEnv({ databaseUrl, redisUrl }, own) } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ready = new Promise<void>((resolve) => {
    child.stdout!.on('data', (chunk: Buffer) => chunk.includes('Voice worker is ready') && resolve());
  });
  return { child, ready };
}
