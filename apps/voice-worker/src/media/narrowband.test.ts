import { expect, it } from 'vitest';
import { decodeUlaw } from './codecs';
import { FRAME_SAMPLES } from './frames';
import { createNarrowband, type Narrowband } from './narrowband';

const tone = (rate: number, samples: number, hz = 600) =>
  Int16Array.from({ length: samples }, (_, i) => 8_000 * Math.sin((2 * Math.PI * hz * i) / rate));
/** Hertz, by counting how often the sign changes; the filter's start and end are left out. */
const pitch = (pcm: Int16Array, rate: number) => {
  const body = pcm.slice(rate / 50, -rate / 50);
  let crossings = 0;
  for (let i = 1; i < body.length; i++) if (body[i]! >= 0 !== body[i - 1]! >= 0) crossings += 1;
  return (crossings * rate) / (2 * body.length);
};
const join = (frames: Int16Array[]) => Int16Array.from(frames.flatMap((frame) => [...frame]));

it('makes whole frames of 20 ms from chunks of any length, without changing the pitch', () => {
  const leg = createNarrowband();
  const pcm = tone(8_000, 8_000);
  const frames: Int16Array[] = [];
  const narrow: Int16Array[] = [];
  for (let at = 0, size = 1; at < pcm.length; at += size, size = 1 + ((size * 7) % 333)) {
    leg.toFrames(pcm.subarray(at, at + size), (wide, from) => {
      frames.push(wide);
      narrow.push(from);
    });
  }
  expect(frames.every(({ length }) => length === FRAME_SAMPLES)).toBe(true);
  expect(frames.length).toBe(50);
  expect(pitch(join(frames), 16_000)).toBeCloseTo(600, -1);
  expect(join(narrow)).toEqual(pcm);
});

it('makes a frame of every 20 ms at once, however they are cut before', () => {
  const pcm = tone(8_000, 8_000);
  const inTwenties = (leg: Narrowband, from: number) => {
    const frames: Int16Array[] = [];
    for (let at = from; at < pcm.length; at += 160) {
      leg.toFrames(pcm.subarray(at, at + 160), (wide) => frames.push(wide));
      expect(frames.length).toBe((at - from) / 160 + 1);
    }
    return join(frames);
  };
  const whole = inTwenties(createNarrowband(), 0);
  const leg = createNarrowband();
  const first: Int16Array[] = [];
  leg.toFrames(pcm.subarray(0, 480), (wide) => first.push(wide));
  expect(first).toHaveLength(3);
  expect(Int16Array.from([...join(first), ...inTwenties(leg, 480)])).toEqual(whole);
});

it('gives 160 bytes for every frame', () => {
  const leg = createNarrowband();
  const pcm = tone(16_000, 16_000);
  const sent: number[] = [];
  for (let at = 0; at < pcm.length; at += FRAME_SAMPLES) {
    const bytes = leg.fromFrame(pcm.subarray(at, at + FRAME_SAMPLES));
    expect(bytes.length).toBe(160);
    sent.push(...bytes);
  }
  expect(pitch(decodeUlaw(Uint8Array.from(sent)), 8_000)).toBeCloseTo(600, -1);
});
