import { createReadStream } from 'node:fs';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { newId } from '@innline/shared/ids';
import { partsFolder, readPartName } from '../call/recording-parts';
import { storeRecording } from '../call/recordings';
import { bytesToPcm16, WAV_HEADER_BYTES, wavHeader } from '../media/codecs';
import { msOfSamples, SAMPLE_RATE } from '../media/frames';
import { Peaks } from '../media/peaks';
import type { Services } from '../services';

const CHANNELS = 2;
/** A recording grows every second or so while its call lasts; one that has not for this long was left behind. */
const LEFT_MS = 60_000;

/** Gives a file that was cut off its true length, and draws its waveform. */
async function complete(path: string) {
  const bytes = (await stat(path)).size;
  const dataBytes = Math.max(0, bytes - WAV_HEADER_BYTES) & ~(CHANNELS * 2 - 1);
  const file = await open(path, 'r+');
  await file.write(wavHeader({ sampleRate: SAMPLE_RATE, channels: CHANNELS }, dataBytes), 0, WAV_HEADER_BYTES, 0);
  await file.close();
  const [left, right] = [new Peaks(), new Peaks()];
  let rest = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { start: WAV_HEADER_BYTES })) {
    const all = Buffer.concat([rest, chunk as Buffer]);
    const whole = all.length & ~(CHANNELS * 2 - 1);
    const pcm = bytesToPcm16(all.subarray(0, whole));
    left.addAll(pcm, 0, CHANNELS);
    right.addAll(pcm, 1, CHANNELS);
    rest = all.subarray(whole);
  }
  const durationMs = Math.round(msOfSamples(dataBytes / (CHANNELS * 2)));
  return { path, bytes, durationMs, channels: CHANNELS, peaks: { left: left.bars(), right: right.bars() } };
}

/** Stores what dead workers of this machine had recorded: a call's page plays every part. Gives how many. */
export async function saveRecordingParts(services: Services, leftMs = LEFT_MS): Promise<number> {
  const folder = partsFolder(services.env.INNLINE_DATA_DIR);
  let saved = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const part = readPartName(name);
    const path = `${folder}/${name}`;
    const changed = part && (await stat(path).catch(() => null));
    if (!part || !changed || Date.now() - changed.mtimeMs < leftMs) continue;
    const live = services.registry.get(part.callId);
    if (live?.lease.epoch === part.epoch) continue;
    const file = await complete(path);
    if (file.durationMs === 0) {
      await rm(path, { force: true });
      continue;
    }
    const log = services.log.child({ callId: part.callId });
    const call = { id: part.callId, hotelId: part.hotelId, log, services };
    const recording = { id: newId(), kind: 'call', departmentId: null, file, transcript: null } as const;
    if (await storeRecording(call, recording)) saved += 1;
  }
  return saved;
}
