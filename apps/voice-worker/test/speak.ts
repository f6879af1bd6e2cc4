import { createResampler } from '../src/media/dsp';
import type { Speech } from '../src/services';

/** A sentence as 16 kHz audio, by a voice that is not the prompts' own. */
export async function spoken(speech: Speech, text: string, voice = 'rms'): Promise<Int16Array> {
  const pieces: Int16Array[] = [];
  for await (const { pcm, sampleRate } of speech.tts!.synthesize({ text, language: 'en', voice })) {
    pieces.push(createResampler(sampleRate, 16_000).push(pcm));
  }
  const out = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
