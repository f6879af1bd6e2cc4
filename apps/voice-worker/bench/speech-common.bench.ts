/** Shared by the speech benchmarks: the corpus with our engines, and what a call would hand to the recogniser. Prints nothing itself. */
import { MENUS, makeCorpus, overLine, type Utterance } from '../../../packages/testkit/src/corpus/index';
import { createEspeakTts } from '../src/adapters/tts/espeak/index';
import { createLocalTts } from '../src/adapters/tts/local/index';
import { createSileroVad } from '../src/adapters/vad/silero/index';
import { concatPcm16, decodeUlaw, decodeWav, encodeUlaw } from '../src/media/codecs/index';
import { resample } from '../src/media/dsp/index';
import type { SpeechPool } from '../src/speech/pool';

export { MENUS, type Utterance };

export async function loadCorpus(pool: SpeechPool): Promise<Utterance[]> {
  const flite = createLocalTts(pool);
  const espeak = createEspeakTts();
  const espeakHere = (await espeak.languages()).length > 0;
  const corpus: Utterance[] = [];
  const tools = {
    readWav: decodeWav,
    speak: async (family: 'flite' | 'espeak', voice: string, text: string) => {
      if (family === 'espeak' && !espeakHere) return undefined;
      const request = family === 'flite' ? { text, voice, language: 'en' } : { text, voice, language: voice };
      const pieces: Int16Array[] = [];
      let rate = 8000;
      for await (const { pcm, sampleRate } of (family === 'flite' ? flite : espeak).synthesize(request)) {
        pieces.push(pcm);
        rate = sampleRate;
      }
      return resample(concatPcm16(pieces), rate, 8000);
    },
  };
  for await (const utterance of makeCorpus(tools)) corpus.push(utterance);
  return corpus;
}

const PRE_ROLL = 8 * 300;

/** Through the line, µ-law and the VAD: each stretch from 300 ms before its onset to the moment its end is noticed. */
export function heardByCall(pcm: Int16Array, snrDb: number, seed: number): Int16Array[] {
  const call = decodeUlaw(encodeUlaw(overLine(pcm, { snrDb, seed })));
  const vad = createSileroVad();
  const stretches: Int16Array[] = [];
  let onset: number | undefined;
  for (let at = 0; at < call.length; at += 160) {
    for (const event of vad.push(call.subarray(at, at + 160))) {
      if (event.type === 'speech_start') onset = Math.max(0, event.atSample - PRE_ROLL);
      else if (onset !== undefined) {
        stretches.push(call.subarray(onset, Math.min(call.length, at + 160)));
        onset = undefined;
      }
    }
  }
  if (onset !== undefined) stretches.push(call.subarray(onset));
  return stretches;
}

export const quantile = (values: number[], q: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};
export const print = (figure: Record<string, unknown>): void => console.log(JSON.stringify(figure));
export const round = (n: number, digits = 1): number => Number(n.toFixed(digits));
