import { createLogger } from '@innline/shared/server';
import { type RedisServer, startThrowawayRedis } from '@innline/testkit/worker';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connected, createRedis } from '../redis';
import { CarrierCalls } from './carrier-calls';

let server: RedisServer;
let redis: Redis;
beforeAll(async () => {
  server = await startThrowawayRedis();
  redis = createRedis(server.url, createLogger('test', 'silent'));
  await connected(redis);
});
afterAll(async () => {
  redis.disconnect();
  await server.stop();
});

const call = (callId: string) => ({ callId, hotelId: 'h', role: 'caller' as const });

it('a carrier’s id stands for the call that was announced first, whichever worker is asked', async () => {
  const [a, b] = [new CarrierCalls(redis), new CarrierCalls(redis)];
  const both = await Promise.all([a.announce('twilio', 'CA1', call('one')), b.announce('twilio', 'CA1', call('two'))]);
  expect(both[0]).toEqual(both[1]);
  expect(await a.announce('twilio', 'CA1', call('three'))).toEqual(both[0]);
  expect(await b.find('twilio', 'CA1')).toEqual(both[0]);
  expect(await b.find('telnyx', 'CA1')).toBeNull();
});

it('ends once, and stays ended, also for an announcement that comes later', async () => {
  const [a, b] = [new CarrierCalls(redis), new CarrierCalls(redis)];
  expect(await b.ended('twilio', 'CA2')).toBe(false);
  const ends = await Promise.all([a.end('twilio', 'CA2'), b.end('twilio', 'CA2'), a.end('twilio', 'CA2')]);
  expect(ends.filter(Boolean)).toHaveLength(1);
  await a.announce('twilio', 'CA2', call('late'));
  expect([await a.ended('twilio', 'CA2'), await b.ended('twilio', 'CA2')]).toEqual([true, true]);
});

it('counts how often a call came back', async () => {
  const [a, b] = [new CarrierCalls(redis), new CarrierCalls(redis)];
  expect(await a.returned('twilio', 'CA3')).toBe(1);
  expect(await b.returned('twilio', 'CA3')).toBe(2);
});

it('remembers in the process while Redis is away', async () => {
  const away = createRedis('redis://127.0.0.1:1', createLogger('test', 'silent'));
  const calls = new CarrierCalls(away);
  expect(await calls.announce('twilio', 'CA4', call('one'))).toEqual(call('one'));
  expect(await calls.announce('twilio', 'CA4', call('two'))).toEqual(call('one'));
  expect(await calls.find('twilio', 'CA4')).toEqual(call('one'));
  expect([await calls.ended('twilio', 'CA4'), await calls.end('twilio', 'CA4')]).toEqual([false, true]);
  expect([await calls.ended('twilio', 'CA4'), await calls.end('twilio', 'CA4')]).toEqual([true, false]);
  away.disconnect();
});
