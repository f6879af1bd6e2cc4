import { redisKeys } from '@innline/shared';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LEASE_MS } from '../../src/call/ledger';
import { cluster, type WorkerProcess } from './cluster';
import { answerEverything, endStateOf, everything } from './script';

// R4: Redis restarts, stands still and forgets everything while people are on the line.

const here = cluster({ INNLINE_RETURN_MS: '15000' });
const EACH = 3;
let lineId: string;
let workers: [WorkerProcess, WorkerProcess];
let redis: Redis;
beforeAll(async () => {
  lineId = await everything(here);
  workers = [await here.worker(), await here.worker()];
  redis = new Redis(here.redis.url, { protocol: 2 });
  // it goes away on purpose
  redis.on('error', () => {});
}, 120_000);
afterAll(() => redis.disconnect());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const FAULTS: [string, () => Promise<void>][] = [
  [
    'restarts and has forgotten everything',
    async () => {
      await here.redis.goAway();
      await pause(1_500);
      await here.redis.comeBack();
    },
  ],
  [
    'stands still for 5 s',
    async () => {
      here.redis.freeze();
      await pause(5_000);
      here.redis.thaw();
    },
  ],
  ['forgets everything', async () => void (await redis.flushall())],
];

const taken = () => workers.map(({ log }) => log().split('Took a call over').length - 1);
const offered = () => workers.map(({ log }) => log().split('the call is on offer').length - 1);
const leaseOf = async (callId: string) => JSON.parse((await redis.get(redisKeys.lease(callId))) ?? 'null');

it.each(FAULTS)(
  'Redis %s: nobody is dropped, nobody is taken over, and the calls are resumable again',
  async (_, fault) => {
    const callers = await Promise.all(
      Array.from({ length: 2 * EACH }, (_, i) => here.call(lineId, workers[i % 2]!, [workers[(i + 1) % 2]!])),
    );
    await Promise.all(callers.map((caller) => caller.event('prompt.started', ({ node }) => node === 'first')));
    const before = { taken: taken(), offered: offered() };
    const epochs = await Promise.all(callers.map(async ({ callId }) => (await leaseOf(callId)).epoch));
    const broken = performance.now();
    const over = fault();
    // half of them answer while Redis is away, and go on in the flow
    const busy = callers.slice(0, EACH).map(async (caller) => {
      caller.press('1');
      await caller.event('prompt.started', ({ node }) => node === 'second');
      return performance.now() - broken;
    });
    expect(Math.max(...(await Promise.all(busy))), 'milliseconds to the next question').toBeLessThan(2_500);
    await over;
    // everybody's call is known again, as it was: one worker, the same epoch
    for (const [i, { callId }] of callers.entries()) {
      await expect.poll(() => leaseOf(callId), { timeout: 10_000 }).toMatchObject({ epoch: epochs[i] });
      await expect.poll(() => redis.exists(redisKeys.checkpoint(callId)), { timeout: 10_000 }).toBe(1);
    }
    await pause(2 * LEASE_MS);
    await Promise.all(callers.map((caller) => answerEverything(caller)));
    for (const caller of callers) {
      expect(caller.returns, caller.story()).toEqual([]);
      expect(caller.events.at(-1)).toMatchObject({ type: 'call.ended', outcome: 'done' });
    }
    expect({ taken: taken(), offered: offered() }).toEqual(before);
    for (const { callId } of callers) {
      await expect.poll(async () => (await here.hotel.db.calls.get(callId)).status, { timeout: 20_000 }).toBe('ended');
      expect(await endStateOf(here, callId)).toMatchObject({
        outcome: 'done',
        ends: 1,
        leads: [{ outcome: 'success' }],
      });
    }
  },
  120_000,
);
