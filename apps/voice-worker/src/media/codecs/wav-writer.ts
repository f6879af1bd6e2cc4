import { type FileHandle, open } from 'node:fs/promises';
import { pcm16ToBytes } from './pcm16';
import { WAV_HEADER_BYTES, type WavFormat, wavHeader } from './wav';

export interface WavWriter {
  /** Interleaved samples. Writes are queued in order; the promise resolves when these are with the operating system. */
  write(pcm: Int16Array): Promise<void>;
  /** Seconds written so far. */
  seconds(): number;
  /** Patches the header and closes the file. Calling it again is harmless. */
  close(): Promise<void>;
}

/**
 * Writes a recording as it happens. The header is valid from the first byte and is patched about every ten seconds and
 * at the end, so a killed worker leaves a file that plays up to its last patch at least (`decodeWav` reads all of it).
 * @param path overwritten if it exists
 */
export async function createWavWriter(path: string, format: WavFormat): Promise<WavWriter> {
  const file = await open(path, 'w');
  const bytesPerSecond = format.sampleRate * format.channels * 2;
  let dataBytes = 0;
  let patchedAt = 0;
  let closed = false;
  // One chain: two writes at computed positions must not overtake each other.
  let last: Promise<void> = patch(file, format, 0);
  await last;

  const queue = (work: () => Promise<void>): Promise<void> => {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  };

  return {
    write(pcm) {
      if (closed) return Promise.reject(new Error('the recording is closed'));
      const bytes = pcm16ToBytes(pcm);
      return queue(async () => {
        await file.write(bytes, 0, bytes.length, WAV_HEADER_BYTES + dataBytes);
        dataBytes += bytes.length;
        if (dataBytes - patchedAt < bytesPerSecond * 10) return;
        patchedAt = dataBytes;
        await patch(file, format, dataBytes);
      });
    },
    seconds: () => dataBytes / bytesPerSecond,
    close() {
      if (closed) return last;
      closed = true;
      return queue(async () => {
        try {
          await patch(file, format, dataBytes);
        } finally {
          await file.close();
        }
      });
    },
  };
}

async function patch(file: FileHandle, format: WavFormat, dataBytes: number): Promise<void> {
  await file.write(wavHeader(format, dataBytes), 0, WAV_HEADER_BYTES, 0);
}
