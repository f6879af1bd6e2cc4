import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { testDatabase } from '@innline/testkit/database';
import { type RedisServer, startThrowawayRedis, workerEnv } from '@innline/testkit/worker';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { WORKER_PROGRAM } from './bundle';

// The worker as the supervisor starts it: a process of its own, ended by signals or because its parent is gone.

const database = testDatabase();
let redis: RedisServer;
beforeAll(async () => {
  redis = await startThrowawayRedis();
});
afterAll(() => redis.stop());

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

function start(more: Record<string, string | undefined> = {}, args: string[] = []) {
  const env = {
    PATH: process.env.PATH,
    ...workerEnv({ databaseUrl: database.url, redisUrl: redis.url }, { INNLINE_TTS: 'none', INNLINE_STT: 'none' }),
    LOG_LEVEL: 'info',
    ...more,
  };
  const child = spawn(process.execPath, [WORKER_PROGRAM, ...args], {
    env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (said += chunk));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const ready = async () => {
    await expect.poll(() => said, { timeout: 30_000, interval: 50 }).toContain('Voice worker is ready');
    return Number(said.match(/"port":(\d+)/)![1]);
  };
  return { child, ended, ready, said: () => said };
}

it('ends at once with one sentence per missing variable', async () => {
  const worker = start({ DATABASE_URL: undefined, INNLINE_SECRET: 'short' });
  expect(await worker.ended).toBe(1);
  expect(worker.said()).toContain('DATABASE_URL');
  expect(worker.said()).toContain('INNLINE_SECRET');
  expect(worker.said()).toContain('.env.example');
  expect(worker.said()).not.toContain('    at ');
}, 40_000);

it('names the roles there are when asked for another', async () => {
  const worker = start({}, ['--role', 'waiter']);
  expect(await worker.ended).toBe(1);
  expect(worker.said()).toContain('ingress, agent, keeper');
}, 40_000);

it('says which port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const worker = start({ WORKER_PORT: String(port) });
  expect(await worker.ended).toBe(1);
  expect(worker.said()).toContain(`Port ${port}`);
  other.close();
}, 40_000);

it('drains at SIGTERM and ends cleanly', async () => {
  const worker = start({}, ['--role=ingress,agent']);
  const port = await worker.ready();
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  worker.child.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
  expect(worker.said()).toContain('Draining');
}, 60_000);

it('does not outlive the process that started it', async () => {
  const worker = start();
  await worker.ready();
  worker.child.disconnect();
  expect(await worker.ended).toBe(0);
}, 60_000);
