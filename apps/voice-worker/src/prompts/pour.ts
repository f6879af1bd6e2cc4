import type { AudioChunk } from '../adapters/tts/contract';
import { encodeUlaw } from '../media/codecs';
import { createResampler, type Resampler } from '../media/dsp';
import { SAMPLE_RATE } from '../media/frames';
import type { Sound } from '../media/sound';

/** Pours what an engine says into a sound, all of it in the form of the first chunk. `end` when there is no more. */
export function pourInto(sound: Sound) {
  let resampler: Resampler | null = null;
  let line: boolean | null = null;
  return {
    add({ pcm, sampleRate, ulaw }: AudioChunk): void {
      line ??= ulaw !== undefined;
      // where another engine goes on with the words, its audio has the rate of the first, and no form of its own
      if (line) return sound.pushLine(ulaw ?? encodeUlaw(pcm));
      resampler ??= createResampler(sampleRate, SAMPLE_RATE);
      sound.push(resampler.push(pcm));
    },
    end(): void {
      if (resampler) sound.push(resampler.flush());
    },
  };
}
