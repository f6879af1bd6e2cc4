import { bytesToPcm16, pcm16ToBytes } from './pcm16';

export const WAV_HEADER_BYTES = 44;

export interface WavFormat {
  /** Hz */
  sampleRate: number;
  channels: number;
}

/** The 44-byte header of a 16-bit PCM WAV whose data chunk holds `dataBytes` bytes. */
export function wavHeader({ sampleRate, channels }: WavFormat, dataBytes: number): Buffer {
  const header = Buffer.alloc(WAV_HEADER_BYTES);
  header.write('RIFF', 0, 'latin1');
  // Sizes are 32 bits; a longer recording keeps the largest value, which players read as "until the end of the file".
  header.writeUInt32LE(Math.min(36 + dataBytes, 0xffffffff), 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(channels, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * channels * 2, 28);
  header.writeUInt16LE(channels * 2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(Math.min(dataBytes, 0xffffffff), 40);
  return header;
}

/** A whole WAV file of interleaved 16-bit samples. */
export function encodeWav(pcm: Int16Array, format: WavFormat): Buffer {
  return Buffer.concat([wavHeader(format, pcm.byteLength), pcm16ToBytes(pcm)]);
}

/**
 * Reads a 16-bit PCM WAV; samples are interleaved. A data size that was never patched (0 or the maximum, after a crash)
 * or that runs past the end means "until the end of the file"; `cut`: it runs past it, so something is missing.
 * @throws Error when it is not a 16-bit PCM WAV
 */
export function decodeWav(file: Uint8Array): WavFormat & { pcm: Int16Array; cut: boolean } {
  const b = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (b.length < 12 || b.toString('latin1', 0, 4) !== 'RIFF' || b.toString('latin1', 8, 12) !== 'WAVE')
    throw new Error('not a WAV file');
  let format: WavFormat | undefined;
  for (let at = 12; at + 8 <= b.length; ) {
    const id = b.toString('latin1', at, at + 4);
    const size = b.readUInt32LE(at + 4);
    const body = at + 8;
    if (id === 'fmt ' && body + 16 <= b.length) {
      if (b.readUInt16LE(body) !== 1 || b.readUInt16LE(body + 14) !== 16)
        throw new Error('only 16-bit PCM WAV is read');
      format = { channels: b.readUInt16LE(body + 2), sampleRate: b.readUInt32LE(body + 4) };
    }
    if (id === 'data') {
      if (!format) throw new Error('WAV without a format chunk');
      const unpatched = size === 0 || size === 0xffffffff;
      const cut = !unpatched && body + size > b.length;
      return { ...format, pcm: bytesToPcm16(b.subarray(body, unpatched || cut ? b.length : body + size)), cut };
    }
    at = body + size + (size & 1);
  }
  throw new Error('WAV without a data chunk');
}
