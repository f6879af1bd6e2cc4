import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FlowDocument } from '@innline/flow';
import { callIn, type ScriptedCaller } from '@innline/testkit/caller';
import { testDatabase } from '@innline/testkit/database';
import {
  callerOn,
  createHotelFixture,
  type HotelFixture,
  publishOnLine,
  type RedisServer,
  startThrowawayRedis,
  talkToken,
  workerEnv,
} from '@innline/testkit/worker';
import { afterAll, beforeAll } from 'vitest';
import { WORKER_PROGRAM } from '../bundle';

/** A worker in a process of its own: it can be killed, frozen and ended. */
export interface WorkerProcess {
  child: ChildProcess;
  url: string;
  /** Everything it has logged. */
  log(): string;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<void>;
}

export interface Cluster {
  hotel: HotelFixture;
  redis: RedisServer;
  databaseUrl: string;
  /** What its workers read. */
  env: Record<string, string>;
  worker(env?: Record<string, string>): Promise<WorkerProcess>;
  publish(document: FlowDocument): Promise<string>;
  /** Calls a line at the first worker; comes back to any of the others. */
  call(lineId: string, at: WorkerProcess, others: readonly WorkerProcess[]): Promise<ScriptedCaller>;
}

const READY = /"port":(\d+),"roles"/;

/** Worker processes on one database and one Redis. Call it once, at the top. */
export function cluster(common: Record<string, string> = {}): Cluster {
  const database = testDatabase();
  const here = {} as Cluster;
  const running = new Set<WorkerProcess>();

  beforeAll(async () => {
    here.redis = await startThrowawayRedis();
    here.hotel = await createHotelFixture({ name: 'Hotel Aurora' });
    here.databaseUrl = database.url;
    const quick = { INNLINE_JOURNAL_ORPHAN_MS: '2000' }; // what lies with a killed worker is waited for
    const env = { INNLINE_SPEECH_THREADS: '1', INNLINE_STT: 'none', LOG_LEVEL: 'info', ...quick, ...common };
    const base = workerEnv({ databaseUrl: database.url, redisUrl: here.redis.url }, env);
    here.env = base;
    here.worker = async (more = {}) => {
      const child = spawn(process.execPath, [WORKER_PROGRAM], {
        env: { PATH: process.env.PATH, ...base, ...more } as NodeJS.ProcessEnv,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let log = '';
      const port = await new Promise<string>((resolve, reject) => {
        const take = (chunk: Buffer) => {
          log += chunk;
          const ready = READY.exec(log);
          if (ready) resolve(ready[1]!);
        };
        child.stdout.on('data', take);
        child.stderr.on('data', take);
        child.once('exit', () => reject(new Error(`A worker did not start:\n${log}`)));
      });
      const ended = once(child, 'exit').then(() => void running.delete(worker));
      const kill = (signal: NodeJS.Signals) => void child.kill(signal);
      const worker: WorkerProcess = { child, url: `ws://127.0.0.1:${port}`, log: () => log, kill, ended };
      running.add(worker);
      return worker;
    };
    let flows = 0;
    here.publish = async (document) => (await publishOnLine(here.hotel, document, `Flow ${++flows}`)).lineId;
    here.call = (lineId, at, others) =>
      callIn({
        url: at.url,
        token: talkToken(callerOn(here.hotel.hotel.id, lineId, { callerNumber: '+34600111222' })),
        reconnectTo: others.map(({ url }) => url),
      });
  }, 180_000);

  afterAll(async () => {
    for (const worker of running) {
      worker.kill('SIGCONT');
      worker.kill('SIGKILL');
    }
    await Promise.all([...running].map(({ ended }) => ended));
    await here.redis?.stop();
  });
  return here;
}
