import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { speakWithFlite } from '../../../apps/voice-worker/src/adapters/tts/local/flite';

/** What a caller says, and when: seconds after the microphone is opened. */
export interface Spoken {
  at: number;
  say: string;
}

const RATE = 48_000;

/**
 * Writes a microphone as Chromium's fake capture device plays it: 48 kHz, mono, 16 bit, silence between the sentences.
 * Spoken by another voice than the hotel's own, so that nobody understands only himself.
 * @returns the file, with the suffix that keeps Chromium from playing it twice
 */
export async function microphoneFile(name: string, script: Spoken[], seconds: number): Promise<string> {
  const samples = new Int16Array(seconds * RATE);
  for (const { at, say } of script) {
    const { pcm, sampleRate } = await speakWithFlite({ voice: 'rms', text: say, rate: 1 });
    const times = RATE / sampleRate;
    for (let i = 0; i < pcm.length * times; i++) {
      const from = i / times;
      const [left, right] = [pcm[Math.floor(from)] ?? 0, pcm[Math.floor(from) + 1] ?? 0];
      samples[Math.round(at * RATE) + i] = left + (right - left) * (from % 1);
    }
  }
  // a real room is never digitally silent
  for (let i = 0; i < samples.length; i++) samples[i] = samples[i]! + ((i * 7919) % 13) - 6;
  const file = path.resolve('test-results/microphones', `${name}.wav`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, wav(samples));
  return `${file}%noloop`;
}

function wav(samples: Int16Array): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.byteLength, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([head, Buffer.from(samples.buffer)]);
}
