import { redisKeys } from '@innline/shared';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cluster, type WorkerProcess } from './cluster';
import { answerEverything, endStateOf, everything } from './script';

// R2: a worker is frozen in the middle of a sentence and thaws when its call is in other hands.

const here = cluster({ INNLINE_RETURN_MS: '15000' });
const FROZEN_MS = 10_000;

let lineId: string;
let survivor: WorkerProcess;
let redis: Redis;
beforeAll(async () => {
  lineId = await everything(here);
  survivor = await here.worker();
  redis = new Redis(here.redis.url, { protocol: 2 });
}, 60_000);
afterAll(() => redis.disconnect());

it('frozen for 10 s: the call goes on elsewhere, and after the thaw it says and writes nothing', async () => {
  const zombie = await here.worker();
  const caller = await here.call(lineId, zombie, [survivor]);
  await caller.event('prompt.started', ({ node }) => node === 'first');
  const frozenAt = performance.now();
  zombie.kill('SIGSTOP');
  setTimeout(() => zombie.kill('SIGCONT'), FROZEN_MS);
  const { callId } = caller;
  await answerEverything(caller, 3_000);
  const back = caller.heard.find(({ at }) => at > frozenAt + 500)?.at ?? Number.POSITIVE_INFINITY;
  expect(back - frozenAt, 'milliseconds without a sound').toBeLessThanOrEqual(5_000);
  await expect.poll(async () => (await here.hotel.db.calls.get(callId)).status, { timeout: 20_000 }).toBe('ended');
  const end = await endStateOf(here, callId);
  expect(end).toMatchObject({ reason: 'completed', outcome: 'done', ends: 1 });
  expect(end.leads).toHaveLength(1);
  // it has thawed, knows, and has let go
  await expect.poll(() => zombie.log(), { timeout: 20_000 }).toContain('Another worker took the call over');
  expect(await redis.get(redisKeys.checkpoint(callId))).toBeNull();
  expect(await redis.get(redisKeys.lease(callId))).toBeNull();
  const { events } = await here.hotel.db.calls.detail(callId);
  expect(new Set(events.map(({ seq }) => seq)).size).toBe(events.length);
}, 120_000);
