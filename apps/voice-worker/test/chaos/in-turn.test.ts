import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { callIn, type ScriptedCaller } from '@innline/testkit/caller';
import { callerOn, smallFlow, talkToken } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WORKER_PROGRAM } from '../bundle';
import { freePort, frontDoor } from '../front-door';
import { cluster } from './cluster';

// `npm start` with INNLINE_WORKERS=2, without its pages: its own supervision and front door, real worker processes.

interface Kept {
  name: string;
  port: number;
  address: string;
  health: string;
  isUp(): boolean;
  isLeaving(): boolean;
  stop(): Promise<void>;
  restart(): Promise<void>;
}
const script = (name: string) =>
  import(/* @vite-ignore */ new URL(`../../../../scripts/start/${name}.mjs`, import.meta.url).href);
const { supervise } = await script('supervise');
const { workerEnvironment, workerNames } = await script('environment');
const { healthy, restartInTurn } = await script('parts');

const here = cluster({ INNLINE_RETURN_MS: '15000' });
const pids = new Map<string, number>();
const logs = new Map<string, string>();
let workers: Kept[] = [];
let door: Awaited<ReturnType<typeof frontDoor>>;
let lineId: string;

beforeAll(async () => {
  const names: string[] = workerNames(2);
  workers = await Promise.all(
    names.map(async (name): Promise<Kept> => {
      const port = await freePort();
      const log = path.join(tmpdir(), `innline-${process.pid}-${name}.log`);
      logs.set(name, log);
      const kept = supervise({
        ...{ name, args: [WORKER_PROGRAM], cwd: process.cwd(), log },
        env: { ...here.env, ...workerEnvironment(name, { port, workers: names.length }), INNLINE_DRAIN_MS: '8000' },
        onSpawn: (pid: number) => pids.set(name, pid),
        onDeath() {},
        onGaveUp() {},
      });
      return { ...kept, port, address: `http://127.0.0.1:${port}`, health: '/voice/health' };
    }),
  );
  await Promise.all(workers.map(({ port, health }) => healthy(port, health, () => false)));
  door = await frontDoor(
    () =>
      workers
        .filter((one) => one.isUp())
        .map((one) => ({ name: one.name, address: one.address, health: one.health, leaving: one.isLeaving() })),
    'http://innline.test',
  );
  lineId = await here.publish(smallFlow());
}, 180_000);
afterAll(async () => {
  door?.close();
  await Promise.all(workers.map((one) => one.stop()));
  for (const log of logs.values()) rmSync(log, { force: true });
});

async function call(): Promise<ScriptedCaller> {
  const url = `ws://127.0.0.1:${door.port}`;
  const token = talkToken(callerOn(here.hotel.hotel.id, lineId));
  const caller = await callIn({ url, token, reconnectTo: [url] });
  await caller.at('menu');
  return caller;
}
const finish = async (caller: ScriptedCaller) => {
  // a key that is pressed while the line drops is lost
  const keys = setInterval(() => caller.press('2'), 1_000);
  expect(await caller.event('call.ended', undefined, 30_000)).toMatchObject({ outcome: 'spa' });
  clearInterval(keys);
};

it('both are started anew in turn, and every call goes on', async () => {
  const callers = [await call(), await call()];
  expect(callers.flatMap(({ returns }) => returns)).toEqual([]);
  expect(readFileSync(logs.get('worker-2')!, 'utf8')).toContain('"worker":"worker-2"');
  const before = [...pids.values()];
  await restartInTurn(workers, () => false);
  expect([...pids.values()].some((pid) => before.includes(pid))).toBe(false);
  // whoever had either of them
  expect(callers.every(({ returns }) => returns.length > 0)).toBe(true);
  await Promise.all(callers.map(finish));
  await finish(await call());
}, 120_000);
