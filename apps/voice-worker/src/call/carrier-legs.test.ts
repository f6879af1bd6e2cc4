import { createLogger } from '@innline/shared/server';
import { type RedisServer, startThrowawayRedis } from '@innline/testkit/worker';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { connected, createBlockingRedis, createRedis } from '../redis';
import { FakeMedia } from '../testing/fakes';
import { CarrierLegs, type DialledLeg } from './carrier-legs';
import { LegLink } from './leg-link';

let server: RedisServer;
const open: { stop(): void }[] = [];
const log = createLogger('test', 'silent');

beforeAll(async () => {
  server = await startThrowawayRedis();
});
afterEach(() => {
  for (const one of open.splice(0)) one.stop();
});
afterAll(() => server.stop());

async function worker(id: string, url = server.url): Promise<CarrierLegs> {
  const redis = createRedis(url, log);
  const subscriber = createBlockingRedis(url, log);
  await Promise.all([connected(redis, 500), connected(subscriber, 500)]);
  const legs = new CarrierLegs(redis, new LegLink(redis, subscriber, log), id);
  await legs.start();
  open.push({
    stop: () => {
      legs.stop();
      redis.disconnect();
    },
  });
  return legs;
}

let made = 0;
const leg = (): DialledLeg => ({ id: `leg-${++made}`, hotelId: 'h', callId: 'c', role: 'staff' });
/** What one end hears. */
function ear() {
  const heard: string[] = [];
  const handlers = {
    frame: (pcm: Int16Array) => void heard.push(`frame ${pcm.length} ${pcm[0]}`),
    digit: (key: string, source: string) => void heard.push(`digit ${key} ${source}`),
    text: (text: string) => void heard.push(`text ${text}`),
    mark: (name: string) => void heard.push(`mark ${name}`),
    closed: (why: string) => void heard.push(`closed ${why}`),
  };
  return { heard, handlers };
}

it('gives the audio to whoever waits on the same worker, once', async () => {
  const here = await worker('a');
  const expected = await here.expect(leg(), 60);
  const media = new FakeMedia();
  expect(await here.arrived(`leg-${made}`, media)).toBe(true);
  expect(await expected.result).toEqual({ outcome: 'answered', media });
  expect(await here.arrived(`leg-${made}`, new FakeMedia())).toBe(false);
});

it('the first that comes counts: what is doubled or late changes nothing', async () => {
  const [here, other] = [await worker('a'), await worker('b')];
  const expected = await here.expect(leg(), 60);
  await other.unanswered(`leg-${made}`, 'busy');
  expect(await expected.result).toEqual({ outcome: 'busy' });
  await other.unanswered(`leg-${made}`, 'no_answer');
  await here.unanswered(`leg-${made}`, 'failed');
  expect(await other.arrived(`leg-${made}`, new FakeMedia())).toBe(false);
  expect(await expected.result).toEqual({ outcome: 'busy' });
});

it('a leg nobody asked for, or nobody waits for any more, is refused', async () => {
  const [here, other] = [await worker('a'), await worker('b')];
  expect(await here.arrived('never', new FakeMedia())).toBe(false);
  const expected = await here.expect(leg(), 60);
  expect(await other.find(`leg-${made}`)).toMatchObject({ hotelId: 'h', callId: 'c', role: 'staff' });
  expected.forget();
  await expect.poll(() => other.find(`leg-${made}`)).toBeNull();
  expect(await other.arrived(`leg-${made}`, new FakeMedia())).toBe(false);
});

it('carries a leg whose socket is at another worker, both ways, until one side closes', async () => {
  const [here, other] = [await worker('a'), await worker('b')];
  const expected = await here.expect(leg(), 60);
  const socket = new FakeMedia();
  expect(await other.arrived(`leg-${made}`, socket)).toBe(true);
  const result = await expected.result;
  if (result.outcome !== 'answered') throw new Error(result.outcome);
  expect(result.media.transport).toBe('websocket');
  // what the far end says before anybody listens is kept
  socket.handlers!.frame(new Int16Array(320).fill(7));
  const { heard, handlers } = ear();
  result.media.handle(handlers);
  socket.handlers!.digit('5', 'carrier');
  socket.handlers!.mark('m1');
  await expect.poll(() => heard).toEqual(['frame 320 7', 'digit 5 carrier', 'mark m1']);
  result.media.send(new Int16Array(320).fill(-9));
  result.media.mark('m2');
  result.media.clear();
  await expect.poll(() => socket.log).toEqual(['mark m2', 'clear']);
  expect(socket.sent.map(({ frame }) => frame[319])).toEqual([-9]);
  result.media.close('completed');
  await expect.poll(() => socket.log.at(-1)).toBe('close completed');
});

it('tells the call when the leg hangs up at the other worker', async () => {
  const [here, other] = [await worker('a'), await worker('b')];
  const expected = await here.expect(leg(), 60);
  const socket = new FakeMedia();
  await other.arrived(`leg-${made}`, socket);
  const result = await expected.result;
  if (result.outcome !== 'answered') throw new Error(result.outcome);
  const { heard, handlers } = ear();
  result.media.handle(handlers);
  socket.handlers!.closed('hangup');
  await expect.poll(() => heard).toEqual(['closed hangup']);
});

it('a leg ends when the worker of its call is gone, and a call loses a leg whose worker is gone', async () => {
  const [here, other] = [await worker('a'), await worker('b')];
  const [first, second] = [leg(), leg()];
  const expected = [await here.expect(first, 60), await here.expect(second, 60)];
  const sockets = [new FakeMedia(), new FakeMedia()];
  await other.arrived(first.id, sockets[0]!);
  await other.arrived(second.id, sockets[1]!);
  const results = await Promise.all(expected.map(({ result }) => result));
  const medias = results.map((result) => (result.outcome === 'answered' ? result.media : null)!);
  const { heard, handlers } = ear();
  medias[0]!.handle(handlers);
  medias[1]!.handle(ear().handlers);
  here.stop();
  const speaks = () => {
    sockets[1]!.handlers!.frame(new Int16Array(320));
    return sockets[1]!.log;
  };
  await expect.poll(speaks).toEqual(['close gone']);
  const third = await worker('c');
  const again = leg();
  const waiting = await third.expect(again, 60);
  await other.arrived(again.id, new FakeMedia());
  const result = await waiting.result;
  if (result.outcome !== 'answered') throw new Error(result.outcome);
  result.media.handle(handlers);
  other.stop();
  const hears = () => {
    result.media.send(new Int16Array(320));
    return heard;
  };
  await expect.poll(hears).toEqual(['closed lost']);
});

it('a worker that died while it waited takes no leg', async () => {
  const [here, other] = [await worker('a'), await worker('b')];
  await here.expect(leg(), 60);
  here.stop();
  await expect.poll(() => other.arrived(`leg-${made}`, new FakeMedia())).toBe(false);
});

it('works within one worker while Redis is away', async () => {
  const alone = await worker('a', 'redis://127.0.0.1:1');
  const expected = await alone.expect(leg(), 60);
  const media = new FakeMedia();
  expect(await alone.arrived(`leg-${made}`, media)).toBe(true);
  expect(await expected.result).toMatchObject({ outcome: 'answered' });
});
