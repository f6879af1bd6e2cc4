import { once } from 'node:events';
import { redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { createLogger } from '@innline/shared/server';
import { type RedisServer, startThrowawayRedis } from '@innline/testkit/worker';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Ledger } from '../src/call/ledger';
import { LOOK_MS, MissedWorkers } from '../src/keeper/missed-workers';
import { createMetrics } from '../src/metrics';
import { connected, createRedis } from '../src/redis';

const log = createLogger('test', 'silent');
let server: RedisServer;
let redis: Redis;
let runner: Ledger;
const keepers: { missed: MissedWorkers; redis: Redis }[] = [];
beforeAll(async () => {
  server = await startThrowawayRedis();
});
afterAll(() => server.stop());
beforeEach(async () => {
  redis = createRedis(server.url, log);
  await connected(redis);
  await redis.flushall();
  runner = new Ledger(redis, 'runner');
});
afterEach(() => {
  for (const { missed, redis: theirs } of keepers.splice(0)) {
    missed.stop();
    theirs.disconnect();
  }
  redis.disconnect();
});

/** A keeper whose clock the test holds: it looks when it is told to, `LOOK_MS` after the last time. */
async function keeper(workerId: string) {
  const own = createRedis(server.url, log);
  await connected(own);
  const clock = { now: 1_000_000 };
  const services = { redis: own, ledger: new Ledger(own, workerId), workerId, log, metrics: createMetrics() };
  const missed = new MissedWorkers(services, () => clock.now);
  keepers.push({ missed, redis: own });
  const look = (afterMs = LOOK_MS) => {
    clock.now += afterMs;
    return missed.look();
  };
  const looks = async (times: number) => {
    let offered = 0;
    for (let i = 0; i < times; i++) offered += await look();
    return offered;
  };
  return { look, looks, redis: own, clock };
}
/** Past the time in which a keeper that has just started judges nobody. */
const CALM = Math.ceil(5_000 / LOOK_MS) + 1;

/** Calls whose worker has not been heard of since their lease ran out. */
async function abandoned(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId());
  for (const id of ids) {
    await runner.take(id);
    await expire(id);
  }
  return ids;
}
async function expire(callId: string): Promise<void> {
  const lease = JSON.parse((await redis.get(redisKeys.lease(callId)))!);
  await redis.set(redisKeys.lease(callId), JSON.stringify({ ...lease, until: Date.now() - 1 }));
}
async function offered(): Promise<string[]> {
  const entries = await redis.xrange(redisKeys.offers, '-', '+');
  return entries.map(([, fields]) => JSON.parse(fields[1]!).callId);
}

describe('a call whose worker is gone', () => {
  it('is offered by a lone keeper at its second look, and not again at once', async () => {
    const one = await keeper('one');
    await one.looks(CALM);
    const [callId] = await abandoned(1);
    expect(await one.look()).toBe(0);
    expect(await one.look()).toBe(1);
    expect(await one.looks(4)).toBe(0);
    expect(await offered()).toEqual([callId]);
  });

  it('needs both of two keepers, and is offered once', async () => {
    const [one, two] = [await keeper('one'), await keeper('two')];
    await Promise.all([one.looks(CALM), two.looks(CALM)]);
    const [callId] = await abandoned(1);
    expect(await one.looks(6)).toBe(0);
    expect(await offered()).toEqual([]);
    expect(await two.looks(2)).toBe(1);
    expect((await one.looks(2)) + (await two.looks(2))).toBe(0);
    expect(await offered()).toEqual([callId]);
  });

  it('is forgotten when its worker is heard of between two looks', async () => {
    const one = await keeper('one');
    await one.looks(CALM);
    const [callId] = await abandoned(1);
    expect(await one.look()).toBe(0);
    expect(await runner.renew([{ callId: callId!, epoch: 1 }])).toEqual(['kept']);
    expect(await one.looks(3)).toBe(0);
    await expire(callId!);
    // missed from the beginning again
    expect(await one.look()).toBe(0);
    expect(await one.look()).toBe(1);
  });

  it('a keeper that has died has no vote', async () => {
    const [one, dead] = [await keeper('one'), await keeper('dead')];
    await dead.look();
    await one.looks(CALM);
    await abandoned(1);
    await redis.zadd(redisKeys.keepers, Date.now() - 3_000, 'dead');
    expect(await one.looks(2)).toBe(1);
  });
});

describe('nobody is judged', () => {
  it('right after a keeper has started', async () => {
    const one = await keeper('one');
    await abandoned(3);
    expect(await one.looks(CALM - 2)).toBe(0);
    expect(await one.looks(4)).toBe(3);
  });

  it('after the keeper itself stood still', async () => {
    const one = await keeper('one');
    await one.looks(CALM);
    await abandoned(1);
    expect(await one.look()).toBe(0);
    expect(await one.look(10_000)).toBe(0);
    expect(await one.looks(CALM - 3)).toBe(0);
    expect(await one.looks(4)).toBe(1);
  });

  it('after Redis answered late', async () => {
    const one = await keeper('one');
    await one.looks(CALM);
    await abandoned(1);
    await one.look();
    const look = one.look();
    // while it waits for its answers
    one.clock.now += 600;
    expect(await look).toBe(0);
    expect(await one.looks(4)).toBe(0);
  });

  it('after Redis was away', async () => {
    const one = await keeper('one');
    await one.looks(CALM);
    await abandoned(1);
    await one.look();
    one.redis.disconnect();
    await once(one.redis, 'end');
    await expect(one.look()).rejects.toThrow();
    await one.redis.connect();
    expect(await one.looks(4)).toBe(0);
    expect(await one.looks(CALM)).toBe(1);
  });
});

it('a whole machine is offered 50 calls a second, until all have been', async () => {
  const one = await keeper('one');
  await one.looks(CALM);
  const ids = await abandoned(120);
  await one.look();
  const perSecond = new Map<number, number>();
  for (let i = 0; i < 16; i++) {
    const count = await one.look();
    const second = Math.floor(one.clock.now / 1_000);
    perSecond.set(second, (perSecond.get(second) ?? 0) + count);
  }
  expect(Math.max(...perSecond.values())).toBe(50);
  expect([...perSecond.values()].reduce((a, b) => a + b, 0)).toBe(120);
  expect((await offered()).toSorted()).toEqual(ids.toSorted());
});
