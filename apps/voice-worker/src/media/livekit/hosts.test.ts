import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type LiveKitDouble, startLiveKitDouble } from '@innline/livekit-double';
import { createLogger } from '@innline/shared/server';
import { sine, toneShare } from '@innline/testkit/caller';
import { startProxy } from '@innline/testkit/worker';
import { AccessToken, RoomServiceClient } from 'livekit-server-sdk';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Phone } from '../../../test/livekit/phone';
import type { MediaHandlers } from '../contract';
import { MediaHosts } from './hosts';
import type { RoomMedia } from './room-media';

const KEYS = { apiKey: 'devkey', apiSecret: 'a secret of the tests' };
const log = createLogger('test', 'silent');
let double: LiveKitDouble;
let hosts: MediaHosts;
let rooms = 0;

beforeAll(async () => {
  double = await startLiveKitDouble(KEYS);
});
afterEach(() => hosts.close());
afterAll(() => double.close());

async function tokenOf(identity: string, room: string): Promise<string> {
  const token = new AccessToken(KEYS.apiKey, KEYS.apiSecret, { identity });
  token.addGrant({ roomJoin: true, room });
  return token.toJwt();
}

/** A phone and the worker's end in a room of their own. */
async function call(reads = false) {
  const room = `room-${++rooms}`;
  const place = { url: double.url, room, party: 'guest', reads };
  const media = await hosts.join({ place, token: () => tokenOf('innline', room) });
  const phone = await Phone.enter({ url: double.url, token: await tokenOf('guest', room) });
  expect(await media.arrived).toBe(true);
  const told: string[] = [];
  const frames: Int16Array[] = [];
  const handlers: MediaHandlers = {
    frame: (pcm) => frames.push(pcm),
    digit: (digit, source) => told.push(`digit ${digit} ${source}`),
    text: (text) => told.push(`text ${text}`),
    mark: (name) => told.push(`mark ${name}`),
    closed: (why) => told.push(`closed ${why}`),
  };
  media.handle(handlers);
  return { room, media, phone, told, frames };
}

const begin = (more: Partial<ConstructorParameters<typeof MediaHosts>[0]> = {}) => {
  hosts = new MediaHosts({ maxRooms: 25, retireAfter: 1_000, maxRssMb: 2_000, log, ...more });
};

function play(media: RoomMedia, pcm: Int16Array, mark?: string): void {
  for (let at = 0; at < pcm.length; at += 320) media.send(pcm.slice(at, at + 320));
  if (mark) media.mark(mark);
}

it('carries audio both ways, keys, typing, and marks when they have been heard', async () => {
  begin();
  const { media, phone, told, frames } = await call(true);
  const began = performance.now();
  play(media, sine(800, 700), 'prompt');
  await expect.poll(() => told, { timeout: 5_000 }).toContain('mark prompt');
  expect(performance.now() - began).toBeGreaterThan(700);
  await expect.poll(() => phone.loudMs(), { timeout: 5_000 }).toBeGreaterThan(600);
  const heard = phone.heard.filter(({ pcm }) => pcm.some((value) => Math.abs(value) > 600)).slice(5, 25);
  expect(toneShare(Int16Array.from(heard.flatMap(({ pcm }) => [...pcm])), 700)).toBeGreaterThan(0.7);
  await phone.speak(sine(600, 440));
  const loud = () => frames.filter((pcm) => pcm.some((value) => Math.abs(value) > 600));
  await expect.poll(() => loud().length, { timeout: 5_000 }).toBeGreaterThan(20);
  expect(frames.every(({ length }) => length === 320)).toBe(true);
  await phone.press('7');
  await phone.type('innline', JSON.stringify({ type: 'text', text: 'a room please' }));
  await phone.type('innline', '{"type":"dance"}');
  await phone.type('somebody-else', JSON.stringify({ type: 'text', text: 'not for us' }));
  await phone.type('innline', JSON.stringify({ type: 'digit', digit: '#' }));
  await expect.poll(() => told).toEqual(['mark prompt', 'digit 7 keypad', 'text a room please', 'digit # keypad']);
  await expect.poll(() => phone.messages.map(({ text }) => JSON.parse(text).code)).toEqual(['bad_message']);
  await phone.hangUp();
  await expect.poll(() => told).toContain('closed hangup');
});

it('clear() throws away what was not heard yet, and its marks come back', async () => {
  begin();
  const { media, phone, told } = await call();
  play(media, sine(3_000, 700), 'long');
  await expect.poll(() => phone.loudMs(), { timeout: 5_000 }).toBeGreaterThan(300);
  media.clear();
  await expect.poll(() => told).toEqual(['mark long']);
  const cleared = performance.now();
  await expect.poll(() => performance.now() - cleared, { timeout: 2_000 }).toBeGreaterThan(1_000);
  // what was on the wire and in the jitter buffer, and no more of the two seconds
  expect(phone.loudMs(cleared)).toBeLessThan(400);
});

it('a host that dies takes nothing with it: its rooms are joined anew from another', async () => {
  begin();
  const { media, phone, told } = await call();
  const [{ pid } = { pid: 0 }] = hosts.stats;
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => hosts.stats.map((host) => host.pid).filter((each) => each !== pid), { timeout: 5_000 })
    .toHaveLength(1);
  const again = performance.now();
  const saying = setInterval(() => play(media, sine(20, 700)), 20);
  await expect.poll(() => phone.loudMs(again), { timeout: 8_000 }).toBeGreaterThan(300);
  clearInterval(saying);
  await phone.press('3');
  await expect.poll(() => told).toEqual(['digit 3 keypad']);
});

it('tells `lost` when the room cannot be joined any more', async () => {
  begin();
  const own = await startLiveKitDouble(KEYS);
  const place = { url: own.url, room: 'short', party: 'guest', reads: false };
  const media = await hosts.join({ place, token: () => tokenOf('innline', 'short') });
  const told: string[] = [];
  media.handle({ frame() {}, digit() {}, text() {}, mark() {}, closed: (why) => told.push(why) });
  await own.close();
  process.kill(hosts.stats[0]!.pid, 'SIGKILL');
  await expect.poll(() => told.length, { timeout: 15_000 }).toBe(1);
  await expect(hosts.join({ place, token: () => tokenOf('innline', 'short') })).rejects.toMatchObject({
    code: 'unavailable',
  });
});

it('a room that is joined too late is left again', async () => {
  const events: string[] = [];
  const ear = createServer((req, res) => {
    req.on('data', (body) => {
      const { event, participant } = JSON.parse(body);
      events.push(`${event} ${participant?.identity ?? ''}`.trim());
    });
    req.on('end', () => res.end());
  }).listen(0, '127.0.0.1');
  await once(ear, 'listening');
  const webhookUrl = `http://127.0.0.1:${(ear.address() as AddressInfo).port}`;
  const own = await startLiveKitDouble({ ...KEYS, webhookUrl });
  const slow = await startProxy(own.url);
  begin({ joinMs: 300 });
  slow.hold();
  const place = { url: slow.url, room: 'late', party: 'guest', reads: false };
  const joining = hosts.join({ place, token: () => tokenOf('innline', 'late') });
  await expect(joining).rejects.toMatchObject({ code: 'unavailable' });
  slow.release();
  await expect.poll(() => events, { timeout: 8_000 }).toContain('participant_left innline');
  // nobody's telephone was answered with silence
  expect(events.filter((event) => event.startsWith('track_published'))).toEqual([]);
  expect(hosts.stats.map(({ rooms: count }) => count)).toEqual([0]);
  await slow.stop();
  await own.close();
  ear.close();
});

it('fills a host up to its cap, and replaces one that has served enough once its last room ends', async () => {
  begin({ maxRooms: 2, retireAfter: 3 });
  const calls = [await call(), await call(), await call()];
  expect(hosts.stats.map(({ rooms: count }) => count)).toEqual([2, 1]);
  const [first] = hosts.stats;
  calls[1]!.media.close('completed');
  await expect.poll(() => hosts.stats[0]?.rooms).toBe(1);
  // the third room of the first host is its last
  const last = await call();
  expect(hosts.stats[0]).toMatchObject({ pid: first!.pid, rooms: 2, served: 3, retiring: true });
  const other = await call();
  expect(hosts.stats.map(({ rooms: count }) => count)).toEqual([2, 2]);
  for (const { media } of [calls[0]!, last]) media.close('completed');
  await expect.poll(() => hosts.stats.map(({ pid }) => pid), { timeout: 5_000 }).not.toContain(first!.pid);
  // nobody else noticed
  await other.phone.press('1');
  await expect.poll(() => other.told).toEqual(['digit 1 keypad']);
});

it('a removed party and an ended room are a hang-up; being put out of the room ourselves is not', async () => {
  begin();
  const [one, two, three] = [await call(), await call(), await call()];
  const client = new RoomServiceClient(double.httpUrl, KEYS.apiKey, KEYS.apiSecret);
  await client.removeParticipant(one.room, 'guest');
  await client.deleteRoom(two.room);
  await expect.poll(() => [...one.told, ...two.told]).toEqual(['closed hangup', 'closed hangup']);
  await client.removeParticipant(three.room, 'innline');
  await expect.poll(() => three.told).toEqual(['closed lost']);
});
