import { once } from 'node:events';
import { type CallEvent, redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { createLogger } from '@innline/shared/server';
import { type RedisServer, startThrowawayRedis } from '@innline/testkit/worker';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isDatabaseAway } from '../src/journal/away';
import { JournalPublisher } from '../src/journal/publisher';
import { storeAndTell } from '../src/journal/store';
import { JournalWriter, type StoreEvents } from '../src/journal/writer';
import { createMetrics } from '../src/metrics';
import { connected, createBlockingRedis, createRedis } from '../src/redis';

const log = createLogger('test', 'silent');
let server: RedisServer;
let redis: Redis;
let metrics: ReturnType<typeof createMetrics>;
const writers: JournalWriter[] = [];

beforeAll(async () => {
  server = await startThrowawayRedis();
});
afterAll(() => server.stop());
beforeEach(async () => {
  metrics = createMetrics();
  redis = createRedis(server.url, log);
  await connected(redis);
  await redis.flushall();
});
afterEach(async () => {
  for (const writer of writers.splice(0)) await writer.stop();
  redis.disconnect();
});

const hotelId = newId();
const events = (callId: string, count: number, from = 0): CallEvent[] =>
  Array.from({ length: count }, (_, i) => {
    const seq = from + i;
    return {
      v: 1,
      id: `${callId}:${seq}`,
      callId,
      hotelId,
      seq,
      at: Date.now(),
      type: 'digit',
      digit: '1',
      source: 'keypad',
      node: null,
    };
  });

function write(store: StoreEvents, consumer = newId(), orphanMs = 30_000): JournalWriter {
  const writer = new JournalWriter(createBlockingRedis(server.url, log), store, consumer, log, metrics, {
    isAway: isDatabaseAway,
    orphanMs,
  });
  writers.push(writer);
  writer.start();
  return writer;
}

const gone = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
const pending = async () => ((await redis.xpending(redisKeys.journal, 'postgres')) as [number])[0];

describe('the journal', () => {
  it('carries every event to the store and to the desk, in order', async () => {
    const publisher = new JournalPublisher(redis, metrics);
    const stored: CallEvent[] = [];
    write(async (batch) => void stored.push(...batch));
    const sent = events(newId(), 1_234);
    for (const event of sent) publisher.publish(event);
    await expect.poll(() => stored.length, { timeout: 10_000 }).toBe(1_234);
    expect(stored).toEqual(sent);
    expect(await pending()).toBe(0);
    const live = await redis.xrange(redisKeys.live(hotelId), '-', '+');
    expect(live.map(([, [, json]]) => JSON.parse(json!).event)).toEqual(sent);
  });

  it('loses nothing while the database is away', async () => {
    const publisher = new JournalPublisher(redis, metrics);
    const stored: CallEvent[] = [];
    let refusals = 4;
    write(async (batch) => {
      if (refusals-- > 0) throw gone();
      stored.push(...batch);
    });
    const sent = events(newId(), 50);
    for (const event of sent) publisher.publish(event);
    await expect.poll(() => stored.length, { timeout: 20_000 }).toBe(50);
    expect(stored).toEqual(sent);
    expect(refusals).toBeLessThanOrEqual(-1);
  });

  it('one event nobody can store does not hold up the others', async () => {
    const publisher = new JournalPublisher(redis, metrics);
    const stored: CallEvent[] = [];
    const poison = newId();
    write(async (batch) => {
      if (batch.some(({ callId }) => callId === poison))
        throw Object.assign(new Error('no such hotel'), { code: 'not_found' });
      stored.push(...batch);
    });
    for (const event of [...events(newId(), 10), ...events(poison, 1), ...events(newId(), 10)])
      publisher.publish(event);
    await redis.xadd(redisKeys.journal, '*', 'json', 'garbage');
    await expect.poll(() => stored.length, { timeout: 10_000 }).toBe(20);
    await expect.poll(() => redis.xlen('journal:rejected')).toBe(2);
    await expect.poll(pending).toBe(0);
  });

  it('takes over what a dead worker had in hand', async () => {
    const publisher = new JournalPublisher(redis, metrics);
    for (const event of events(newId(), 5)) publisher.publish(event);
    await publisher.drained(2_000);
    await redis.xgroup('CREATE', redisKeys.journal, 'postgres', '0', 'MKSTREAM');
    await redis.xreadgroup('GROUP', 'postgres', 'dead', 'COUNT', 5, 'STREAMS', redisKeys.journal, '>');
    const stored: CallEvent[] = [];
    write(async (batch) => void stored.push(...batch), 'alive', 200);
    await expect.poll(() => stored.length, { timeout: 10_000 }).toBe(5);
    expect(await pending()).toBe(0);
  });

  it('a worker that is started again finishes what it had begun', async () => {
    const publisher = new JournalPublisher(redis, metrics);
    for (const event of events(newId(), 5)) publisher.publish(event);
    await publisher.drained(2_000);
    await redis.xgroup('CREATE', redisKeys.journal, 'postgres', '0', 'MKSTREAM');
    await redis.xreadgroup('GROUP', 'postgres', 'me', 'COUNT', 5, 'STREAMS', redisKeys.journal, '>');
    const stored: CallEvent[] = [];
    write(async (batch) => void stored.push(...batch), 'me');
    await expect.poll(() => stored.length, { timeout: 10_000 }).toBe(5);
  });

  it('waits in memory while Redis is away, and sheds guesses first when there is no room', async () => {
    const publisher = new JournalPublisher(redis, metrics);
    redis.disconnect();
    await once(redis, 'end');
    const callId = newId();
    const sent = events(callId, 100);
    for (const event of sent) publisher.publish(event);
    expect(await publisher.drained(50)).toBe(false);
    await redis.connect();
    await expect.poll(() => redis.xlen(redisKeys.journal), { timeout: 10_000 }).toBe(100);
    const entries = await redis.xrange(redisKeys.journal, '-', '+');
    expect(entries.map(([, [, json]]) => JSON.parse(json!).seq)).toEqual(sent.map(({ seq }) => seq));
  });
});

it('knows what is worth trying again', () => {
  const error = (code: string, meta?: object) => Object.assign(new Error('x'), { code, meta });
  for (const again of [
    gone(),
    error('57P01'),
    error('P1001'),
    error('P2024'),
    error('08006'),
    error('53300'),
    error('40001'),
    error('P2010', { code: '57P01' }),
    new Error("Can't reach database server"),
  ]) {
    expect(isDatabaseAway(again), String((again as { code?: string }).code)).toBe(true);
  }
  for (const never of [
    error('not_found'),
    error('P2010', { code: '22P02' }),
    error('23503'),
    new Error('cannot read properties of undefined'),
  ]) {
    expect(isDatabaseAway(never)).toBe(false);
  }
});

it('tells open pages that a call is over once its end is stored, and not before', async () => {
  const [over, goesOn] = [newId(), newId()];
  const end = { type: 'call.ended', reason: 'completed', outcome: 'rooms', durationMs: 1 } as const;
  const ended = { ...events(over, 1)[0]!, ...end } as CallEvent;
  const told = async () =>
    (await redis.xrange(redisKeys.live(hotelId), '-', '+')).map(([, fields]) => JSON.parse(fields[1]!));
  let stored = () => {};
  const appendEvents = () =>
    new Promise<void>((resolve) => {
      stored = resolve;
    });
  const storing = storeAndTell({ redis, log, data: { appendEvents } })([...events(goesOn, 2), ended]);
  expect(await told()).toEqual([]);
  stored();
  await storing;
  await expect.poll(told).toMatchObject([{ kind: 'changed', what: 'call', id: over }]);
});
