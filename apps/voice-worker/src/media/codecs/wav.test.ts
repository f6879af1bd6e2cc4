import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bytesToPcm16, concatPcm16, pcm16ToBytes } from './pcm16';
import { decodeWav, encodeWav, wavHeader } from './wav';
import { createWavWriter } from './wav-writer';

const pcm = Int16Array.of(0, 1, -1, 32767, -32768);

describe('PCM16', () => {
  it('is little-endian and survives an odd offset and a dangling byte', () => {
    const bytes = pcm16ToBytes(pcm);
    expect(bytes.toString('hex')).toBe('00000100ffffff7f0080');
    const shifted = Buffer.concat([Buffer.of(9), bytes, Buffer.of(7)]).subarray(1);
    expect(bytesToPcm16(shifted)).toEqual(pcm);
    expect(concatPcm16([pcm, new Int16Array(0), pcm]).length).toBe(10);
  });
});

describe('WAV', () => {
  it('reads what it writes', () => {
    expect(decodeWav(encodeWav(pcm, { sampleRate: 8000, channels: 1 }))).toEqual({
      sampleRate: 8000,
      channels: 1,
      pcm,
      cut: false,
    });
  });

  it('skips unknown chunks, reads a cut file to its end, refuses other formats', () => {
    const file = encodeWav(pcm, { sampleRate: 16000, channels: 1 });
    const extra = Buffer.from('LIST\x03\x00\x00\x00abc\x00', 'latin1');
    expect(decodeWav(Buffer.concat([file.subarray(0, 36), extra, file.subarray(36)])).pcm).toEqual(pcm);
    expect(decodeWav(file.subarray(0, file.length - 4))).toMatchObject({ pcm: pcm.slice(0, 3), cut: true });
    expect(() => decodeWav(Buffer.from('nonsense'))).toThrow('not a WAV');
    const ulaw = Buffer.from(file);
    ulaw.writeUInt16LE(7, 20);
    expect(() => decodeWav(ulaw)).toThrow('16-bit PCM');
  });
});

describe('WAV writer', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'innline-wav-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('streams stereo and patches the header at the end', async () => {
    const path = join(dir, 'a.wav');
    const writer = await createWavWriter(path, { sampleRate: 8000, channels: 2 });
    for (let i = 0; i < 5; i++) writer.write(Int16Array.of(i, -i, i, 0));
    await writer.close();
    await writer.close();
    const wav = decodeWav(await readFile(path));
    expect(wav.channels).toBe(2);
    expect([...wav.pcm.slice(0, 8)]).toEqual([0, 0, 0, 0, 1, -1, 1, 0]);
    expect(writer.seconds()).toBe(10 / 8000);
    expect((await readFile(path)).subarray(0, 44)).toEqual(wavHeader({ sampleRate: 8000, channels: 2 }, 40));
    await expect(writer.write(pcm)).rejects.toThrow('closed');
  });

  it('leaves a readable file when the worker dies before the end, patched every ten seconds', async () => {
    const path = join(dir, 'b.wav');
    const writer = await createWavWriter(path, { sampleRate: 8000, channels: 1 });
    await writer.write(new Int16Array(800));
    expect(decodeWav(await readFile(path)).pcm.length).toBe(800); // size still 0 in the header
    await writer.write(new Int16Array(80_000));
    expect((await readFile(path)).readUInt32LE(40)).toBe(2 * 80_800);
    await writer.write(new Int16Array(10));
    expect((await readFile(path)).readUInt32LE(40)).toBe(2 * 80_800);
    await writer.close();
  });
});
