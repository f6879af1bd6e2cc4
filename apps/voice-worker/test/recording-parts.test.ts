import { mkdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { partFile, partsFolder } from '../src/call/recording-parts';
import { saveRecordingParts } from '../src/keeper/recording-parts';
import { WAV_HEADER_BYTES, wavHeader } from '../src/media/codecs';
import { SAMPLE_RATE } from '../src/media/frames';
import { house } from './setup';

const here = house({ env: { INNLINE_STT: 'none' } });
const dataDir = () => here.worker.services.env.INNLINE_DATA_DIR;

/** What a dead worker leaves: a header that was never completed, both sides, and perhaps half a sample. */
async function left(part: { callId: string; epoch: number }, seconds: number, extra = 0): Promise<string> {
  const path = partFile(dataDir(), { hotelId: here.hotel.hotel.id, ...part });
  const samples = new Int16Array(seconds * SAMPLE_RATE * 2).map((_, i) => (i % 2 ? -2_000 : 8_000));
  const body = Buffer.concat([Buffer.from(samples.buffer), Buffer.alloc(extra, 1)]);
  await mkdir(partsFolder(dataDir()), { recursive: true });
  await writeFile(path, Buffer.concat([wavHeader({ sampleRate: SAMPLE_RATE, channels: 2 }, 0), body]));
  const longAgo = new Date(Date.now() - 120_000);
  await utimes(path, longAgo, longAgo);
  return path;
}
const there = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
async function liveCall() {
  const { lineId } = await here.publish(smallFlow());
  const caller = await here.call(lineId);
  await caller.at('menu');
  return caller;
}

it('what a dead worker recorded is stored, whole, with its true length and its waveform', async () => {
  const caller = await liveCall();
  const path = await left({ callId: caller.callId, epoch: 99 }, 2, 3);
  expect(await saveRecordingParts(here.worker.services)).toBe(1);
  expect(await there(path)).toBe(false);
  const { playable } = await here.hotel.db.calls.detail(caller.callId);
  expect(playable).toHaveLength(1);
  const stored = playable[0]!;
  expect(stored).toMatchObject({ kind: 'call', durationMs: 2_000, channels: 2 });
  const { left: callers, right: ours } = stored.peaks as { left: number[]; right: number[] };
  expect(Math.max(...callers)).toBeGreaterThan(Math.max(...ours));
  const wav = await readFile(`${dataDir()}/${stored.storageKey}`);
  expect(wav.readUInt32LE(40)).toBe(2 * SAMPLE_RATE * 4);
  expect(wav.length).toBeGreaterThanOrEqual(WAV_HEADER_BYTES + 2 * SAMPLE_RATE * 4);
  // once
  expect(await saveRecordingParts(here.worker.services)).toBe(0);
  caller.hangUp();
  await caller.ended;
});

it('what is still being recorded is left alone: young, or of this worker’s own call', async () => {
  const caller = await liveCall();
  const own = await left(
    { callId: caller.callId, epoch: here.worker.services.registry.get(caller.callId)!.lease.epoch },
    1,
  );
  const young = await left({ callId: caller.callId, epoch: 98 }, 1);
  await utimes(young, new Date(), new Date());
  expect(await saveRecordingParts(here.worker.services)).toBe(0);
  expect([await there(own), await there(young)]).toEqual([true, true]);
  caller.hangUp();
  await caller.ended;
});

it('an empty part is thrown away, and strangers’ files are none of its business', async () => {
  const caller = await liveCall();
  const empty = await left({ callId: caller.callId, epoch: 97 }, 0);
  const strange = `${partsFolder(dataDir())}/notes.txt`;
  await writeFile(strange, 'not ours');
  await utimes(strange, new Date(0), new Date(0));
  expect(await saveRecordingParts(here.worker.services)).toBe(0);
  expect([await there(empty), await there(strange)]).toEqual([false, true]);
  caller.hangUp();
  await caller.ended;
});
