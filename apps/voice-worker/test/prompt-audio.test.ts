import { callIn, toneShare } from '@innline/testkit/caller';
import {
  callerOn,
  createApiKeyRow,
  createHotelFixture,
  flowOf,
  type HotelFixture,
  publishOnLine,
  talkToken,
} from '@innline/testkit/worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeWav, encodeWav } from '../src/media/codecs';
import { phones } from './twilio/phones';

/** Whole waves in a frame of 20 ms. */
const HERTZ = 650;
const NUMBER = '+34971000071';
const { here, line, callIn: ring } = await phones([NUMBER]);
let other: HotelFixture;
const keys: Record<string, string> = {};
beforeAll(async () => {
  const hotelId = here.hotel.hotel.id;
  other = await createHotelFixture({ name: 'Hotel Boreal' });
  for (const role of ['manager', 'viewer'] as const) keys[role] = await createApiKeyRow(hotelId, role);
  keys.other = await createApiKeyRow(other.hotel.id, 'manager');
});

const wave = (seconds: number, sampleRate: number, channels = 1) =>
  encodeWav(
    Int16Array.from({ length: seconds * sampleRate * channels }, (_, i) =>
      // the last channel only: whoever hears the first one only hears nothing
      i % channels < channels - 1
        ? 0
        : Math.round(9_000 * Math.sin((2 * Math.PI * HERTZ * Math.floor(i / channels)) / sampleRate)),
    ),
    { sampleRate, channels },
  );

const ask = (path: string, who: string, body?: unknown) =>
  fetch(`${here.http}/voice/prompts/audio${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${keys[who]}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const keep = (wav: Buffer, name = 'Summer greeting') => ask('', 'manager', { name, wav: wav.toString('base64') });
const kept = async (wav: Buffer, name?: string) =>
  (await (await keep(wav, name)).json()) as { audio: string; seconds: number };

const playing = (audio: string, text: Record<string, string> = { en: 'Good evening from the hotel.' }) =>
  flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'hello', type: 'greet', config: { audio, text } },
      { id: 'bye', type: 'hangup', config: { text: {} } },
    ],
    ['start.start > hello', 'hello.next > bye'],
  );

/** Frames in which somebody is heard, and those of them that are our tone. */
function count(heard: readonly { pcm: Int16Array }[], hertz = HERTZ) {
  const spoken = heard.filter(({ pcm }) => pcm.some((sample) => Math.abs(sample) > 500));
  return { spoken: spoken.length, tones: spoken.filter(({ pcm }) => toneShare(pcm, hertz) > 0.9).length };
}

async function hear(flow: ReturnType<typeof playing>) {
  const caller = await here.call((await here.publish(flow)).lineId);
  await caller.event('call.ended');
  return { ...count(caller.heard), faults: caller.events.filter(({ type }) => type === 'fault') };
}

describe('a recording that a step plays', () => {
  it.each([
    [8_000, 1],
    [44_100, 2],
    [48_000, 1],
  ])('is kept as calls play it, from %i Hz in %i channels, and heard again as it was', async (rate, channels) => {
    const answer = await keep(wave(1, rate, channels));
    expect(answer.status).toBe(201);
    const { audio, seconds } = (await answer.json()) as { audio: string; seconds: number };
    expect(audio).toMatch(/^summer_greeting-[0-9a-f]{16}\.wav$/);
    expect(seconds).toBeCloseTo(1, 1);
    const heard = await ask(`/${audio}`, 'viewer');
    expect(heard.headers.get('content-type')).toBe('audio/wav');
    const file = decodeWav(new Uint8Array(await heard.arrayBuffer()));
    expect(file).toMatchObject({ sampleRate: 16_000, channels: 1, cut: false });
    expect(toneShare(file.pcm.subarray(1_600, 1_920), HERTZ)).toBeGreaterThan(0.9);
    // the same sound again is the same recording
    expect(await kept(wave(1, rate, channels))).toEqual({ audio, seconds });
    type Listed = { recordings: string[]; seconds: Record<string, number> };
    const listed = (await (await ask('', 'viewer')).json()) as Listed;
    expect(listed.recordings.filter((name) => name === audio)).toHaveLength(1);
    expect(listed.seconds[audio]).toBe(seconds);
  });

  it.each([
    ['Приветствие', /^recording-/],
    ['../../etc/passwd', /^etc_passwd-/],
    ['x'.repeat(60), /^x{60}-/],
  ])('has a name of plain letters: %s', async (name, pattern) => {
    const { audio } = await kept(wave(1, 8_000), name);
    expect(audio).toMatch(pattern);
    expect((await ask(`/${audio}`, 'viewer')).status).toBe(200);
  });

  it('is what callers hear, in the page and by telephone', async () => {
    const { audio } = await kept(wave(1, 16_000));
    const first = await hear(playing(audio));
    expect(first.tones).toBeGreaterThan(45);
    expect(first.faults).toEqual([]);
    await line(NUMBER, playing(audio));
    const call = ring(NUMBER);
    const stream = await call.streamed();
    await call.ended;
    // half as many samples a second: the same tone lies twice as high in them
    expect(count(stream.heard, 2 * HERTZ).tones).toBeGreaterThan(45);
  });

  it('is the text where it is gone, and the call tells so', async () => {
    const gone = await hear(playing('gone.wav'));
    expect([gone.spoken > 20, gone.tones]).toEqual([true, 0]);
    expect(gone.faults).toMatchObject([{ code: 'recording_not_played', node: 'hello' }]);
    expect(gone.faults).toMatchObject([{ message: expect.stringContaining('its text was said') }]);
  });

  it('is passed over where there is no text either; the call goes on', async () => {
    const mute = await hear(playing('gone.wav', {}));
    expect([mute.tones, mute.faults]).toMatchObject([0, [{ message: expect.stringContaining('no text') }]]);
  });

  it('is the text in another hotel, whose flow names it', async () => {
    const { audio } = await kept(wave(1, 16_000));
    const { lineId } = await publishOnLine(other, playing(audio));
    const caller = await callIn({ url: here.url, token: talkToken(callerOn(other.hotel.id, lineId)) });
    await caller.event('call.ended');
    const { spoken, tones } = count(caller.heard);
    expect([spoken > 20, tones]).toEqual([true, 0]);
    expect((await ask(`/${audio}`, 'other')).status).toBe(404);
    expect(await (await ask('', 'other')).json()).toEqual({ recordings: [], seconds: {} });
  });
});

describe('is refused', () => {
  const sent = (wav: Buffer) => ({ name: 'x', wav: wav.toString('base64') });
  const header = (at: number, value: number) => {
    const file = wave(1, 8_000);
    file.writeUInt32LE(value, at);
    return sent(file);
  };
  it.each<[string, () => unknown, number, RegExp]>([
    ['what is no WAV file', () => sent(Buffer.from('ID3 and some music')), 422, /no WAV file/],
    ['a header without its sound', () => sent(wave(1, 8_000).subarray(0, 30)), 422, /no WAV file/],
    ['what is no base64', () => ({ name: 'x', wav: '%%%' }), 422, /body\.wav/],
    ['nothing', () => ({ name: 'x', wav: '' }), 422, /body\.wav/],
    ['a file without a sample', () => sent(wave(0, 16_000)), 422, /no sound/],
    ['silence', () => sent(encodeWav(new Int16Array(16_000), { sampleRate: 16_000, channels: 1 })), 422, /no sound/],
    ['a file that was cut off', () => sent(wave(1, 8_000).subarray(0, 4_000)), 422, /cut off/],
    ['24 bits a sample', () => header(32, (24 << 16) | 3), 422, /16 bits/],
    ['a rate that nobody records at', () => header(24, 1), 422, /rates/],
    ['no channel', () => header(22, 0), 422, /rates/],
    ['more than a minute', () => sent(wave(61, 8_000)), 422, /60 seconds/],
    ['one without a name', () => ({ ...sent(wave(1, 8_000)), name: ' ' }), 422, /body\.name/],
    ['more bytes than a minute has', () => ({ name: 'x', wav: 'A'.repeat(4_000_000) }), 413, /3072 KB/],
  ])('%s', async (_, body, status, why) => {
    const answer = await ask('', 'manager', body());
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { detail: string }).detail).toMatch(why);
  });

  it('who may not edit, and what is no recording of the hotel', async () => {
    expect((await ask('', 'viewer', sent(wave(1, 8_000)))).status).toBe(403);
    for (const name of ['never.wav', '..%2f..%2fsecret.wav', '..', '.wav', 'a.mp3'])
      expect((await ask(`/${name}`, 'viewer')).status, name).not.toBe(200);
  });
});
