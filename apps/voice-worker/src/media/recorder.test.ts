import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeWav } from './codecs';
import { FRAME_SAMPLES } from './frames';
import { PEAK_BARS, Peaks } from './peaks';
import { Recorder } from './recorder';
import { Sound } from './sound';

const frame = (value: number) => new Int16Array(FRAME_SAMPLES).fill(value);
const folder = () => mkdtempSync(join(tmpdir(), 'innline-recorder-'));

it('lays each side down where it was heard, silence between', async () => {
  let now = 0;
  const path = join(folder(), 'deep/call.wav');
  const recorder = new Recorder(path, 2, () => now);
  recorder.begin();
  for (; now < 2_000; now += 20) recorder.add(0, frame(100));
  for (; now < 4_000; now += 20) recorder.add(1, frame(200));
  for (; now < 5_000; now += 20) recorder.add(0, frame(300));
  const file = await recorder.finish();
  expect(file).toMatchObject({ durationMs: 5_000, channels: 2, bytes: 44 + 5 * 16_000 * 4 });
  const { pcm } = decodeWav(readFileSync(path));
  const at = (ms: number) => [pcm[ms * 32], pcm[ms * 32 + 1]];
  expect(at(1_000)).toEqual([100, 0]);
  expect(at(3_000)).toEqual([0, 200]);
  expect(at(4_500)).toEqual([300, 0]);
});

it('keeps time through a stall and the burst after it', async () => {
  let now = 0;
  const path = join(folder(), 'call.wav');
  const recorder = new Recorder(path, 1, () => now);
  for (let round = 0; round < 5; round++) {
    for (let i = 0; i < 50; i++, now += 20) recorder.add(0, frame(1));
    now += 1_000;
    for (let i = 0; i < 50; i++) recorder.add(0, frame(2));
  }
  const file = await recorder.finish();
  expect(Math.abs(file!.durationMs - now)).toBeLessThanOrEqual(320);
});

it('plays after a crash: what was flushed is there', async () => {
  let now = 0;
  const path = join(folder(), 'call.wav');
  const recorder = new Recorder(path, 2, () => now);
  for (; now < 10_000; now += 20) recorder.add(0, frame(7));
  await expect.poll(() => decodeWav(readFileSync(path)).pcm.length / 32).toBeGreaterThan(7_000);
  await recorder.discard();
});

it('nothing recorded leaves nothing behind, nor does a disk that refuses', async () => {
  const dir = folder();
  writeFileSync(join(dir, 'a file'), '');
  expect(await new Recorder(join(dir, 'empty.wav'), 2, () => 0).finish()).toBeNull();
  const blocked = new Recorder(join(dir, 'a file/call.wav'), 2, () => 0);
  blocked.add(0, frame(1));
  expect(await blocked.finish()).toBeNull();
  expect(await readdir(dir)).toEqual(['a file']);
});

it('peaks are 400 bars of 0 to 100, whatever the length', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -32_768, max: 32_767 }), { maxLength: 5_000 }), (samples) => {
      const peaks = new Peaks(8);
      peaks.addAll(Int16Array.from(samples));
      const bars = peaks.bars();
      expect(bars).toHaveLength(PEAK_BARS);
      const most = Math.max(0, ...samples.map(Math.abs));
      expect(Math.max(...bars)).toBe(Math.min(100, Math.round((most / 32_768) * 100)));
    }),
  );
});

it('peaks of hours take no more room than those of minutes, and are as true', () => {
  const [hours, right] = [new Peaks(1), new Peaks(1)];
  // getting louder, and each sample's other side is silent
  const pcm = Int16Array.from({ length: 2 * 400_000 }, (_, i) => (i % 2 === 0 ? Math.floor(i / 2 / 12.5) : 0));
  for (let at = 0; at < pcm.length; at += 1_000) {
    hours.addAll(pcm.subarray(at, at + 1_000), 0, 2);
    right.addAll(pcm.subarray(at, at + 1_000), 1, 2);
  }
  const bars = hours.bars();
  for (const [i, bar] of bars.entries()) expect(Math.abs(bar - ((i + 1) / PEAK_BARS) * 98)).toBeLessThanOrEqual(1);
  expect(right.bars()).toEqual(Array(PEAK_BARS).fill(0));
  expect(JSON.stringify(hours).length).toBeLessThan(8 * PEAK_BARS * 6);
});

it('takes the last moments of one side out again, also next to what is on disk', async () => {
  let now = 0;
  const path = join(folder(), 'call.wav');
  const recorder = new Recorder(path, 2, () => now);
  for (; now < 3_000; now += 20) {
    recorder.add(0, frame(100));
    recorder.add(1, frame(200));
  }
  recorder.hush(0, 600);
  recorder.hush(1, 60_000);
  for (; now < 4_000; now += 20) recorder.add(0, frame(300));
  await recorder.finish();
  const { pcm } = decodeWav(readFileSync(path));
  const at = (ms: number) => [pcm[ms * 32], pcm[ms * 32 + 1]];
  expect(at(1_900)).toEqual([100, 200]);
  expect(at(2_390)).toEqual([100, 0]);
  expect(at(2_410)).toEqual([0, 0]);
  expect(at(3_010)).toEqual([300, 0]);
});

it('both sides fall silent for minutes and speak again', async () => {
  let now = 0;
  const path = join(folder(), 'call.wav');
  const recorder = new Recorder(path, 2, () => now);
  for (; now < 1_000; now += 20) recorder.add(0, frame(1));
  now = 181_000;
  for (; now < 182_000; now += 20) recorder.add(1, frame(2));
  expect(await recorder.finish()).toMatchObject({ durationMs: 182_000 });
  const { pcm } = decodeWav(readFileSync(path));
  const at = (ms: number) => [pcm[ms * 32], pcm[ms * 32 + 1]];
  expect([at(500), at(1_500), at(180_990), at(181_010), at(181_990)]).toEqual([
    [1, 0],
    [0, 0],
    [0, 0],
    [0, 2],
    [0, 2],
  ]);
});

it('a sound is the same however it was cut', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 12 }), (cuts) => {
      const total = cuts.reduce((a, b) => a + b, 0);
      const whole = Int16Array.from({ length: total }, (_, i) => i);
      const sound = new Sound();
      let at = 0;
      for (const cut of cuts) {
        sound.push(whole.subarray(at, at + cut));
        at += cut;
      }
      sound.finish();
      const heard = sound.frames.flatMap((f) => [...f]);
      expect(heard.slice(0, total)).toEqual([...whole]);
      expect(heard.length).toBe(Math.ceil(total / FRAME_SAMPLES) * FRAME_SAMPLES);
    }),
  );
});
