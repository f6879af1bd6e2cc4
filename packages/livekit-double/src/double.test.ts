import {
  AudioFrame,
  AudioSource,
  AudioStream,
  LocalAudioTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
} from '@livekit/rtc-node';
import { AccessToken, RoomServiceClient, SipClient, TwirpError } from 'livekit-server-sdk';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LiveKitDouble, startLiveKitDouble } from './index';
import { primaryOf } from './rtc/red';

const KEYS = { apiKey: 'devkey', apiSecret: 'a secret of the tests' };
let double: LiveKitDouble;
const open: Room[] = [];

beforeAll(async () => {
  double = await startLiveKitDouble(KEYS);
});
afterAll(async () => {
  await Promise.all(open.map((room) => room.disconnect()));
  await double.close();
});

async function enter(identity: string, room: string, more: { attributes?: Record<string, string>; kind?: 'sip' } = {}) {
  const token = new AccessToken(KEYS.apiKey, KEYS.apiSecret, { identity, attributes: more.attributes });
  token.addGrant({ roomJoin: true, room });
  if (more.kind) token.kind = more.kind;
  const joined = new Room();
  open.push(joined);
  return {
    joined,
    connect: async () => joined.connect(double.url, await token.toJwt(), { autoSubscribe: true, dynacast: false }),
  };
}

/** Publishes a sine of this pitch for a while. */
async function hum(room: Room, hertz: number, ms: number): Promise<void> {
  const source = new AudioSource(16_000, 1, 400);
  const options = new TrackPublishOptions({ source: TrackSource.SOURCE_MICROPHONE });
  await room.localParticipant!.publishTrack(LocalAudioTrack.createAudioTrack('voice', source), options);
  for (let at = 0; at < ms * 16; at += 320) {
    const data = Int16Array.from(
      { length: 320 },
      (_, i) => 9_000 * Math.sin((2 * Math.PI * hertz * (at + i)) / 16_000),
    );
    await source.captureFrame(new AudioFrame(data, 16_000, 1, 320));
  }
}

/** Hertz of the loud part of the first track that comes, by its zero crossings. */
function pitchHeard(room: Room, ms: number): Promise<number> {
  return new Promise((resolve) => {
    room.on(RoomEvent.TrackSubscribed, async (track) => {
      let [samples, crossings, last] = [0, 0, 0];
      for await (const { data } of new AudioStream(track, { sampleRate: 16_000, numChannels: 1, frameSizeMs: 20 })) {
        for (const value of data) {
          if (Math.abs(value) < 500) continue;
          if (value > 0 !== last > 0) crossings += 1;
          last = value;
        }
        if (data.some((value) => Math.abs(value) > 500)) samples += data.length;
        if (samples >= ms * 16) break;
      }
      resolve(crossings / 2 / (samples / 16_000));
    });
  });
}

it('carries audio, keys, data and attributes between real clients, both ways', async () => {
  const bot = await enter('bot', 'r1');
  const caller = await enter('sip_+34600', 'r1', { attributes: { 'sip.phoneNumber': '+34600' }, kind: 'sip' });
  const heard = pitchHeard(bot.joined, 1_000);
  const heardBack = pitchHeard(caller.joined, 1_000);
  const met = new Promise<[number, Record<string, string>]>((resolve) =>
    bot.joined.on(RoomEvent.ParticipantConnected, (one) => resolve([one.info.kind ?? -1, one.attributes])),
  );
  const key = new Promise<string>((resolve) => bot.joined.on(RoomEvent.DtmfReceived, (_, digit) => resolve(digit)));
  const data = new Promise<string>((resolve) =>
    bot.joined.on(RoomEvent.DataReceived, (bytes, _, __, topic) => resolve(`${topic} ${Buffer.from(bytes)}`)),
  );
  await bot.connect();
  await caller.connect();
  expect(await met).toEqual([3, { 'sip.phoneNumber': '+34600' }]);
  await Promise.all([hum(caller.joined, 440, 1_600), hum(bot.joined, 700, 1_600)]);
  expect(await heard).toBeGreaterThan(425);
  expect(await heard).toBeLessThan(455);
  expect(await heardBack).toBeGreaterThan(680);
  expect(await heardBack).toBeLessThan(720);
  await caller.joined.localParticipant!.publishDtmf(5, '5');
  expect(await key).toBe('5');
  await caller.joined.localParticipant!.publishData(Buffer.from('hello'), { reliable: true, topic: 'chat' });
  expect(await data).toBe('chat hello');
});

it('a removed participant is told why, and the others hear of it', async () => {
  const [left, watcher] = [await enter('left', 'r2'), await enter('watcher', 'r2')];
  const reason = new Promise((resolve) => left.joined.on(RoomEvent.Disconnected, resolve));
  const gone = new Promise<string>((resolve) =>
    watcher.joined.on(RoomEvent.ParticipantDisconnected, (one) => resolve(one.identity)),
  );
  await left.connect();
  await watcher.connect();
  const client = new RoomServiceClient(double.httpUrl, KEYS.apiKey, KEYS.apiSecret);
  expect((await client.listParticipants('r2')).map(({ identity }) => identity).sort()).toEqual(['left', 'watcher']);
  await client.removeParticipant('r2', 'left');
  expect(await gone).toBe('left');
  // PARTICIPANT_REMOVED
  expect(await reason).toBe(4);
  await client.deleteRoom('r2');
  expect((await client.listRooms()).map(({ name }) => name)).not.toContain('r2');
});

it('refuses what the server refuses', async () => {
  const wrong = new RoomServiceClient(double.httpUrl, KEYS.apiKey, 'another secret of someone');
  await expect(wrong.listRooms()).rejects.toMatchObject({ status: 401 });
  const client = new RoomServiceClient(double.httpUrl, KEYS.apiKey, KEYS.apiSecret);
  await expect(client.deleteRoom('nowhere')).rejects.toMatchObject({ code: 'not_found' });
  const stranger = new Room();
  await expect(stranger.connect(double.url, 'no token', { autoSubscribe: true, dynacast: false })).rejects.toThrow();
  const sip = new SipClient(double.httpUrl, KEYS.apiKey, KEYS.apiSecret);
  await expect(sip.createSipInboundTrunk('open to all', [])).rejects.toBeInstanceOf(TwirpError);
  await sip.createSipInboundTrunk('one', ['+34971000001']);
  await expect(sip.createSipInboundTrunk('two', ['+34971000001'])).rejects.toThrow(/Conflicting/);
});

it('takes the primary block out of RED', () => {
  const header = Buffer.alloc(12);
  header[0] = 0x80;
  // one older block of 2 bytes, then the primary of 3
  const red = Buffer.from([0x80 | 111, 0, 0, 2, 111, 1, 1, 7, 8, 9]);
  expect(primaryOf(Buffer.concat([header, red]))).toEqual(Buffer.concat([header, Buffer.from([7, 8, 9])]));
  expect(primaryOf(Buffer.concat([header, Buffer.from([0x80 | 111, 0, 0, 200, 111])]))).toBeNull();
});
