import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { createMetrics } from '../metrics';
import { HandTicker } from '../testing/fakes';
import { CallerEnd } from './caller-end';
import { decodeUlaw } from './codecs';
import type { CallMedia } from './contract';
import { createNarrowband } from './narrowband';
import { Player } from './player';
import { Sound } from './sound';
import { telnyxMedia } from './telnyx';
import type { TelnyxStream } from './telnyx-stream';
import { twilioMedia } from './twilio';

const FRAMES = 40;
const tone = (hertz: number) =>
  Int16Array.from({ length: 320 * FRAMES }, (_, i) => 9_000 * Math.sin((2 * Math.PI * hertz * i) / 16_000));
const metrics = createMetrics();

let lines: string[];
const socket = Object.assign(new EventEmitter(), {
  ...{ OPEN: 1, readyState: 1, bufferedAmount: 0, close() {}, terminate() {} },
  send(text: string) {
    const message = JSON.parse(text) as { event: string; media?: { payload: string } };
    if (message.event === 'media') lines.push(message.media!.payload);
  },
});
const legs: Record<string, () => CallMedia> = {
  twilio: () =>
    twilioMedia(
      socket as unknown as WebSocket,
      { streamSid: 'MZ', isOver: async () => true, closing: async () => {} },
      metrics,
    ),
  telnyx: () =>
    telnyxMedia(
      {
        ...{ id: 's', backlog: 0, handle() {}, say() {}, close() {} },
        play: (payloads: string[]) => void lines.push(...payloads),
      } as unknown as TelnyxStream,
      { lost() {}, closed() {} },
      metrics,
    ),
};
/** What a telephone hears. */
const audio = () => lines.flatMap((line) => [...decodeUlaw(Buffer.from(line, 'base64'))]);
/** The same sent frame by frame, as a voice is. */
const asVoice = (pcm: Int16Array) => {
  const narrow = createNarrowband();
  const out: number[] = [];
  for (let at = 0; at < pcm.length; at += 320) {
    out.push(...decodeUlaw(Uint8Array.from(narrow.fromFrame(pcm.subarray(at, at + 320)))));
  }
  return out;
};

beforeEach(() => {
  lines = [];
});

describe.each(Object.keys(legs))('a sound on a leg of %s', (carrier) => {
  const leg = () => legs[carrier]!();

  it('is heard as it is, and made for the telephone once, whoever plays it', () => {
    const sound = Sound.of(tone(440));
    const made: string[][] = [];
    for (let caller = 0; caller < 2; caller++) {
      lines = [];
      const ticker = new HandTicker();
      const end = new CallerEnd('twilio', () => true);
      end.attach(leg());
      new Player(end, ticker).play({ key: 'a', sound, finished() {} });
      ticker.advance(1_000);
      made.push(lines);
    }
    expect(audio()).toEqual(asVoice(tone(440)));
    expect(made[1]).toEqual(made[0]);
    // the very same texts: nothing was encoded for the second caller
    expect(made[1]!.every((line, i) => line === sound.line(i))).toBe(true);
  });

  it('goes over into a voice and back without a seam', () => {
    const pcm = tone(440);
    const sound = Sound.of(pcm);
    const media = leg();
    for (let at = 0; at < FRAMES; at++) {
      if (at % 10 < 5) media.sendOf!(sound, at, 1);
      else media.send(pcm.subarray(320 * at, 320 * (at + 1)));
    }
    expect(audio()).toEqual(asVoice(pcm));
  });
});

it('goes out in one write with the frame behind it, where something below takes it so', () => {
  const log: string[] = [];
  const write = socket.send;
  socket.send = () => void log.push('frame');
  const below = { cork: () => void log.push('cork'), uncork: () => void log.push('uncork') };
  const stream = { streamSid: 'MZ', isOver: async () => true, closing: async () => {} };
  twilioMedia(socket as unknown as WebSocket, stream, metrics, below).sendOf!(Sound.of(tone(440)), 0, 2);
  socket.send = write;
  expect(log).toEqual(['cork', 'frame', 'frame', 'uncork']);
});

it('a voice that was made for telephones reaches the leg byte by byte, and a page as loud as any', () => {
  const narrow = createNarrowband();
  const pcm = tone(440);
  const ulaw = Buffer.concat(
    Array.from({ length: FRAMES }, (_, at) => narrow.fromFrame(pcm.subarray(320 * at, 320 * (at + 1)))),
  );
  const sound = new Sound();
  // in the pieces a vendor sends, the last line not full
  for (let at = 0; at < ulaw.length - 50; at += 333)
    sound.pushLine(ulaw.subarray(at, Math.min(at + 333, ulaw.length - 50)));
  sound.finish();
  expect(sound.frames).toHaveLength(FRAMES);
  const end = new CallerEnd('twilio', () => true);
  const ticker = new HandTicker();
  end.attach(legs.twilio!());
  new Player(end, ticker).play({ key: 'a', sound, finished() {} });
  ticker.advance(1_000);
  const heard = Buffer.concat(lines.map((line) => Buffer.from(line, 'base64')));
  expect(heard.subarray(0, -50)).toEqual(ulaw.subarray(0, -50));
  expect([...heard.subarray(-50)]).toEqual(Array(50).fill(0xff));
  const power = (frame: Int16Array) => frame.reduce((sum, value) => sum + value * value, 0) / frame.length;
  for (const frame of sound.frames.slice(2, -2))
    expect(Math.sqrt(power(frame)) / (9_000 / Math.SQRT2)).toBeCloseTo(1, 1);
});

it('a worker that may have lost the call stays silent', () => {
  const end = new CallerEnd('twilio', () => false);
  end.attach(legs.twilio!());
  end.sendOf(Sound.of(tone(440)), 0, 1);
  expect(lines).toEqual([]);
});

it('grows with a sound that is still being made', () => {
  const pcm = tone(300);
  const sound = new Sound();
  sound.push(pcm.subarray(0, 3_200));
  const first = sound.line(9);
  sound.push(pcm.subarray(3_200));
  sound.finish();
  lines = Array.from({ length: FRAMES }, (_, at) => sound.line(at));
  expect(lines[9]).toBe(first);
  expect(audio()).toEqual(asVoice(pcm));
});
