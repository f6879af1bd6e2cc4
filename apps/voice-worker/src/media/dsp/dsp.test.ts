import { describe, expect, it } from 'vitest';
import { concatPcm16 } from '../codecs';
import {
  amplify,
  createComfortNoise,
  createLoop,
  createResampler,
  fade,
  holdMusic,
  mixInto,
  resample,
  ringback,
  rms,
  rmsDb,
  tone,
} from '.';

const middle = (pcm: Int16Array) => pcm.subarray(Math.floor(pcm.length * 0.1), Math.floor(pcm.length * 0.9));
const gainDb = (from: number, to: number, f: number) => {
  const source = tone([f], from, { sampleRate: from, amplitude: 0.5 });
  return rmsDb(middle(resample(source, from, to))) - rmsDb(middle(source));
};

describe('resampler', () => {
  it.each([
    [8000, 16000],
    [16000, 8000],
    [22050, 8000],
    [22050, 16000],
    [24000, 8000],
    [24000, 16000],
    [48000, 16000],
    [48000, 8000],
    [16000, 48000],
  ])('%i → %i Hz passes speech, keeps the length, and does not care how the stream is cut', (from, to) => {
    expect(Math.abs(gainDb(from, to, 1000))).toBeLessThan(0.1);
    expect(Math.abs(gainDb(from, to, 3000))).toBeLessThan(0.5);
    const source = tone([440, 1900], from, { sampleRate: from });
    const whole = resample(source, from, to);
    expect(whole.length).toBe(to);
    const r = createResampler(from, to);
    const pieces: Int16Array[] = [];
    for (let at = 0, n = 1; at < source.length; at += n, n = (n * 7) % 997)
      pieces.push(r.push(source.subarray(at, at + n)));
    const streamed = concatPcm16([...pieces, r.flush()]);
    expect(streamed.subarray(0, whole.length)).toEqual(whole);
  });

  it.each([
    [16000, 8000, 5000],
    [22050, 8000, 5000],
    [24000, 8000, 9000],
    [48000, 16000, 11000],
  ])('%i → %i Hz removes %i Hz instead of folding it into speech', (from, to, f) => {
    expect(gainDb(from, to, f)).toBeLessThan(-55);
  });

  it('stays in time with the input and clips instead of wrapping', () => {
    const click = new Int16Array(1600);
    click[800] = 30000;
    const out = resample(click, 16000, 8000);
    expect(out.indexOf(out.reduce((a, b) => Math.max(a, b)))).toBe(400);
    const square = Int16Array.from({ length: 800 }, (_, i) => (i % 40 < 20 ? 32767 : -32768));
    const up = resample(square, 8000, 16000);
    for (let i = 4; i < 30; i++) expect(up[i]).toBeGreaterThan(20000);
  });
});

describe('levels and mixing', () => {
  it('measures decibels below full scale', () => {
    expect(rmsDb(tone([1000], 8000, { amplitude: 1 }))).toBeCloseTo(-3.01, 1);
    expect(rms(new Int16Array(0))).toBe(0);
    expect(rmsDb(new Int16Array(10))).toBe(-Infinity);
  });

  it('clips sums and drops what does not fit', () => {
    const target = Int16Array.of(30000, -30000, 5);
    mixInto(target, Int16Array.of(10000, -10000, 5, 99), 1);
    expect([...target]).toEqual([32767, -32768, 10]);
    mixInto(target, Int16Array.of(8), 0.5, 2);
    expect(target[2]).toBe(14);
    expect([...amplify(Int16Array.of(20000, -3), 2)]).toEqual([32767, -6]);
    const ramp = Int16Array.of(100, 100, 100, 100);
    fade(ramp, 'out', 2);
    expect([...ramp]).toEqual([100, 100, 50, 0]);
  });
});

describe('generated sound', () => {
  it('comfort noise has the level asked for, changes, and repeats by seed', () => {
    const noise = createComfortNoise(-50, 7);
    const a = noise(8000);
    expect(rmsDb(a)).toBeCloseTo(-50, 0);
    expect(noise(8000)).not.toEqual(a);
    expect(createComfortNoise(-50, 7)(8000)).toEqual(a);
  });

  it('hold music is audible, never clips, never falls silent for long, and loops without a click', () => {
    const music = holdMusic(8000);
    expect(music).toEqual(holdMusic(8000));
    expect(rmsDb(music)).toBeGreaterThan(-30);
    let largestStep = 0;
    for (let i = 1; i < music.length; i++) largestStep = Math.max(largestStep, Math.abs(music[i]! - music[i - 1]!));
    expect(Math.abs(music[0]! - music.at(-1)!)).toBeLessThan(largestStep);
    for (let at = 0; at + 8000 <= music.length; at += 4000)
      expect(rmsDb(music.subarray(at, at + 8000))).toBeGreaterThan(-45);
    const frames = createLoop(music);
    frames(music.length - 3);
    expect([...frames(5)]).toEqual([...music.slice(-3), ...music.slice(0, 2)]);
  });

  it('ringback has the cadence of the region', () => {
    const us = ringback(8000, 'us');
    expect(us.length).toBe(48_000);
    expect(rmsDb(us.subarray(0, 16_000))).toBeGreaterThan(-25);
    expect(rms(us.subarray(16_000))).toBe(0);
    expect(ringback(16_000, 'eu').length).toBe(80_000);
  });
});
