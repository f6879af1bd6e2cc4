import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { workerEnv } from '@innline/testkit/worker';
import type { Bench } from '../setup';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Victim {
  child: ChildProcess;
  url: string;
  /** Everything it has logged. */
  log(): string;
  /** `performance.now()` when it was gone. */
  died: Promise<number>;
}

/** A worker in a process of its own, from the bundle. */
export async function startVictim({ databaseUrl, redis }: Bench, env: Record<string, string>): Promise<Victim> {
  const more = { INNLINE_SPEECH_THREADS: '1', INNLINE_STT: 'none', INNLINE_RETURN_MS: '15000', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, ['dist/main.mjs'], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      ...workerEnv({ databaseUrl, redisUrl: redis.url }, { ...more, ...env }),
    } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const died = once(child, 'exit').then(() => performance.now());
  let log = '';
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      log += chunk;
      const ready = /"port":(\d+),"roles"/.exec(log)?.[1];
      if (ready) resolve(ready);
    });
    void died.then(() => reject(new Error(`A worker did not start: ${log}`)));
  });
  return { child, url: `ws://127.0.0.1:${port}`, log: () => log, died };
}
