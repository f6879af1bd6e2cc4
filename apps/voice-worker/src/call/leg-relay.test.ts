import { createLogger } from '@innline/shared/server';
import { type RedisServer, startThrowawayRedis } from '@innline/testkit/worker';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { newFrame } from '../media/frames';
import { connected, createBlockingRedis, createRedis } from '../redis';
import { FakeMedia } from '../testing/fakes';
import { LegLink } from './leg-link';
import { borrowLeg, lendLeg } from './leg-relay';

// The last word of a leg arrives, whichever of a worker's connections to Redis is the slower one.

let server: RedisServer;
const open: Redis[] = [];
const log = createLogger('test', 'silent');

beforeAll(async () => {
  server = await startThrowawayRedis();
});
afterEach(() => {
  for (const one of open.splice(0)) one.disconnect();
});
afterAll(() => server.stop());

async function worker() {
  const redis = createRedis(server.url, log);
  const subscriber = createBlockingRedis(server.url, log);
  await Promise.all([connected(redis, 500), connected(subscriber, 500)]);
  open.push(redis, subscriber);
  return { redis, subscriber, link: new LegLink(redis, subscriber, log) };
}

/** What it is called with waits until the gate opens. */
function gate(): { open: () => void; opened: Promise<void> } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

/** From now on what this worker publishes leaves late, in order; what it says to Redis over its other connection does not. */
function publishLate(redis: Redis) {
  const late = gate();
  const publish = redis.publish.bind(redis) as (channel: string, message: string | Buffer) => Promise<number>;
  redis.publish = ((channel: string, message: string | Buffer) =>
    late.opened.then(() => publish(channel, message))) as typeof redis.publish;
  return late;
}

/** From now on this worker hears late; what Redis answers to its publishing comes at once. */
function hearLate(subscriber: Redis) {
  const late = gate();
  const emit = subscriber.emit.bind(subscriber);
  const ping = subscriber.ping.bind(subscriber) as () => Promise<string>;
  subscriber.emit = (name: string | symbol, ...args: unknown[]) => {
    if (name !== 'messageBuffer') return emit(name, ...args);
    void late.opened.then(() => emit(name, ...args));
    return true;
  };
  // an answer over this connection comes behind its messages
  subscriber.ping = (() => late.opened.then(ping)) as typeof subscriber.ping;
  return late;
}

async function passedOn() {
  const [holder, runner] = [await worker(), await worker()];
  const caller = new FakeMedia();
  const lent = await lendLeg('leg', caller, holder.link, { gone: 'moved' });
  const borrowed = await borrowLeg('leg', 'websocket', runner.link);
  lent.begin();
  const told: string[] = [];
  borrowed.handle({
    frame: () => void told.push('frame'),
    digit: (digit) => void told.push(`digit ${digit}`),
    text: () => {},
    mark: () => {},
    closed: (why) => void told.push(`closed ${why}`),
  });
  /** By how many the last of what this worker publishes from now on was heard. */
  const heardBy = (of: Redis) => {
    const publish = of.publish.bind(of) as (channel: string, message: string | Buffer) => Promise<number>;
    const spy = vi.fn(publish);
    of.publish = spy as unknown as typeof of.publish;
    return async () => (await Promise.all(spy.mock.results.map(({ value }) => value as Promise<number>))).at(-1);
  };
  return { holder, runner, caller, borrowed, told, heardBy };
}

it('is heard though the audio of the other side goes on meanwhile', async () => {
  const { holder, runner, caller, borrowed, heardBy } = await passedOn();
  const late = publishLate(runner.redis);
  const listeners = heardBy(holder.redis);
  borrowed.mark('bye');
  borrowed.close('completed');
  caller.handlers!.frame(newFrame());
  // somebody still listens, though they want to hear no more
  expect(await listeners()).toBe(1);
  late.open();
  await vi.waitFor(() => expect(caller.log).toEqual(['mark bye', 'close completed']));
});

it('is heard though a frame finds nobody before it', async () => {
  const { holder, caller, borrowed, heardBy } = await passedOn();
  const late = hearLate(holder.subscriber);
  borrowed.close('completed');
  const listeners = heardBy(holder.redis);
  await vi.waitFor(async () => {
    caller.handlers!.frame(newFrame());
    expect(await listeners()).toBe(0);
  });
  late.open();
  await vi.waitFor(() => expect(caller.log).toEqual(['close completed']));
});

it('a caller who hangs up is not taken for one who was lost', async () => {
  const { holder, runner, caller, borrowed, told, heardBy } = await passedOn();
  const late = publishLate(holder.redis);
  const listeners = heardBy(runner.redis);
  caller.handlers!.closed('hangup');
  borrowed.send(newFrame());
  expect(await listeners()).toBe(1);
  late.open();
  await vi.waitFor(() => expect(told).toEqual(['closed hangup']));
});
