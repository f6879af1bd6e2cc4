import { expect, it } from 'vitest';
import { decodeUlaw, encodeUlaw } from './codecs';
import { FRAME_SAMPLES } from './frames';
import { createNarrowband } from './narrowband';

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
  const ulaw = encodeUlaw(tone(8_000, 8_000));
  const frames: Int16Array[] = [];
  for (let at = 0, size = 1; at < ulaw.length; at += size, size = 1 + ((size * 7) % 333)) {
    frames.push(...leg.toFrames(ulaw.subarray(at, at + size)));
  }
  expect(frames.every(({ length }) => length === FRAME_SAMPLES)).toBe(true);
  expect(frames.length).toBeGreaterThanOrEqual(49);
  expect(pitch(join(frames), 16_000)).toBeCloseTo(600, -1);
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
