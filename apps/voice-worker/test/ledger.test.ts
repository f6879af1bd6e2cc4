import { redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { createLogger } from '@innline/shared/server';
import { type RedisServer, startThrowawayRedis } from '@innline/testkit/worker';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Checkpoint } from '../src/call/checkpoint';
import { LEASE_MS, Ledger } from '../src/call/ledger';
import { connected, createRedis } from '../src/redis';

let server: RedisServer;
const connections: Redis[] = [];
const open = () => {
  const redis = createRedis(server.url, createLogger('test', 'silent'));
  connections.push(redis);
  return redis;
};
let a: Ledger;
let b: Ledger;
let redis: Redis;
beforeAll(async () => {
  server = await startThrowawayRedis();
  redis = open();
  [a, b] = [new Ledger(redis, 'a'), new Ledger(open(), 'b')];
  await Promise.all(connections.map((connection) => connected(connection)));
});
afterAll(async () => {
  for (const connection of connections) connection.disconnect();
  await server.stop();
});

const checkpoint = (callId: string, seq: number) => ({ v: 1, callId, state: { seq } }) as unknown as Checkpoint;
/** As if the worker had not been heard of for a while. */
const expire = async (callId: string) => {
  const lease = JSON.parse((await redis.get(redisKeys.lease(callId)))!);
  await redis.set(redisKeys.lease(callId), JSON.stringify({ ...lease, until: Date.now() - 1 }));
};

describe('a lease', () => {
  it('is refused to others while it lasts, and given with a higher epoch when it ran out', async () => {
    const callId = newId();
    const first = await a.take(callId);
    expect(first).toEqual({ callId, epoch: 1 });
    expect(await b.take(callId)).toBeNull();
    expect(await a.renew([first!])).toEqual(['kept']);
    await expire(callId);
    expect(await b.take(callId)).toEqual({ callId, epoch: 2 });
    expect(await a.renew([first!])).toEqual(['fenced']);
  });
  it('starts above what PostgreSQL knows', async () => {
    const callId = newId();
    expect(await a.take(callId, 7)).toEqual({ callId, epoch: 8 });
  });
  it('is taken by one of many', async () => {
    const callId = newId();
    const ledgers = Array.from({ length: 10 }, (_, i) => new Ledger(redis, `w${i}`));
    const leases = await Promise.all(ledgers.map((ledger) => ledger.take(callId)));
    expect(leases.filter(Boolean)).toHaveLength(1);
  });
});

describe('a lease whose worker is alive', () => {
  it('goes to whoever the caller came back to, once its worker lets go', async () => {
    const callId = newId();
    const lease = (await a.take(callId))!;
    expect(await b.takeOver(callId, false)).toBeNull();
    expect(await a.renew([lease])).toEqual(['kept']);
    expect(await b.takeOver(callId, true)).toBeNull();
    expect(await a.renew([lease])).toEqual(['wanted']);
    expect(await a.setFree(lease, true)).toBe(true);
    // a step that was on its way changes nothing about it
    expect(await a.commit(lease, checkpoint(callId, 1))).toBe('written');
    expect(await a.renew([lease])).toEqual(['kept']);
    expect(await b.takeOver(callId, true)).toEqual({ callId, epoch: 2 });
    expect(await a.setFree(lease, false)).toBe(false);
    expect(await a.renew([lease])).toEqual(['fenced']);
  });
  it('stays where it is when the caller is back there first', async () => {
    const callId = newId();
    const lease = (await a.take(callId))!;
    await a.setFree(lease, true);
    expect(await a.setFree(lease, false)).toBe(true);
    expect(await b.takeOver(callId, true)).toBeNull();
  });
});

describe('keepers who miss a worker', () => {
  it('offer its call when enough of them have, one of them, and again only later', async () => {
    const callId = newId();
    await a.take(callId);
    expect(await a.missed(callId, 'k1', 1)).toBe(false);
    await expire(callId);
    expect(await a.missed(callId, 'k1', 2)).toBe(false);
    expect(await a.missed(callId, 'k1', 2)).toBe(false);
    expect(await b.missed(callId, 'k2', 2)).toBe(true);
    expect(await a.missed(callId, 'k1', 2)).toBe(false);
    expect(await b.takeOver(callId, false)).toEqual({ callId, epoch: 2 });
    expect(await a.missed(callId, 'k1', 1)).toBe(false);
  });
  it('do not make up calls', async () => {
    expect(await a.missed(newId(), 'k1', 1)).toBe(false);
  });
});

describe('a commit', () => {
  it('goes forward only', async () => {
    const callId = newId();
    const lease = (await a.take(callId))!;
    expect(await a.commit(lease, checkpoint(callId, 0))).toBe('written');
    expect(await a.commit(lease, checkpoint(callId, 1))).toBe('written');
    expect(await a.commit(lease, checkpoint(callId, 1))).toBe('stale');
    expect(await a.commit(lease, checkpoint(callId, 0))).toBe('stale');
    expect((await b.load(callId))?.state.seq).toBe(1);
    const stored = JSON.parse((await redis.get(redisKeys.lease(callId)))!);
    expect(stored).toMatchObject({ workerId: 'a', epoch: 1, seq: 1 });
    expect(stored.until - Date.now()).toBeLessThanOrEqual(LEASE_MS);
  });
  it('of a worker that lost the call is refused, whatever it holds', async () => {
    const callId = newId();
    const old = (await a.take(callId))!;
    await a.commit(old, checkpoint(callId, 5));
    await expire(callId);
    const fresh = (await b.take(callId))!;
    expect(await a.commit(old, checkpoint(callId, 6))).toBe('fenced');
    expect(await b.commit(fresh, checkpoint(callId, 6))).toBe('written');
    await a.release(old);
    expect((await b.load(callId))?.state.seq).toBe(6);
    await b.release(fresh);
    expect(await redis.keys(`call:*${callId}*`)).toEqual([]);
  });
  it('writes the lease anew after Redis forgot everything', async () => {
    const callId = newId();
    const lease = (await a.take(callId))!;
    await redis.flushall();
    expect(await a.renew([lease])).toEqual(['gone']);
    expect(await a.commit(lease, checkpoint(callId, 3))).toBe('written');
    expect(await b.take(callId)).toBeNull();
  });
  it('says that Redis is away instead of throwing', async () => {
    const lonely = open();
    const ledger = new Ledger(lonely, 'c');
    const callId = newId();
    expect(await ledger.take(callId, 3)).toEqual({ callId, epoch: 4 });
    expect(await ledger.commit({ callId, epoch: 4 }, checkpoint(callId, 0))).toBe('unavailable');
    expect(await ledger.renew([{ callId, epoch: 4 }])).toEqual(['unknown']);
    expect(await ledger.takeOver(callId, true)).toBeNull();
    await ledger.release({ callId, epoch: 4 });
  });
});
