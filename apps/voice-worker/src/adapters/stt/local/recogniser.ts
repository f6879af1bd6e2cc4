import type { Heard } from '../../../speech/jobs';
import type { Expectation } from '../contract';
import { DEFAULT_WEIGHTS, grammarFor, PHONE_WORD, type Weights } from './grammar/from-expectations';
import type { Grammar } from './grammar/grammar';
import { installGrammar } from './install';
import { confidenceOf, type HeardWord } from './judge';
import { type Language, languageOf } from './languages';
import { createDecoder, type NativeDecoder } from './soundswallower';

/** Chosen on the tuning half of the corpus (`bench/speech-menu.bench.ts`). */
export interface Tuning {
  weights: Weights;
  /** Confidence below which a phrase is asked again rather than acted on. */
  rejectBelow: number;
  /** Peak of the noise added, in 16-bit steps. 2 is not enough where µ-law turned a quiet line into zeros. */
  ditherLsb: number;
}
export const DEFAULT_TUNING: Tuning = { weights: DEFAULT_WEIGHTS, rejectBelow: 0.35, ditherLsb: 16 };
/** Shorter than any word: a click or a cough. */
const SHORTEST_MS = 120;
const NOTHING: Heard = { text: '', confidence: 0, rejected: true };

export interface Recogniser {
  /** One utterance of 8 kHz audio, about 0.06 CPU-s per second of audio for a menu. Calls must not overlap (a thread does one job at a time). */
  recognise(pcm: Int16Array, expect: readonly Expectation[]): Promise<Heard>;
}

const loaded = new Map<string, Promise<Recogniser>>();

/** The recogniser of this thread for a language, loaded once. @throws Error for a language without a model */
export function loadRecogniser(tag: string): Promise<Recogniser> {
  const language = languageOf(tag);
  if (!language) throw new Error(`no acoustic model for ${tag}`);
  const known = loaded.get(language.id) ?? createRecogniser(language);
  loaded.set(language.id, known);
  return known;
}

/** A decoder of its own; `tuning` is for the benchmarks. */
export async function createRecogniser(language: Language, tuning: Partial<Tuning> = {}): Promise<Recogniser> {
  const { weights, rejectBelow, ditherLsb } = { ...DEFAULT_TUNING, ...tuning };
  const decoder = await createDecoder(language.model);
  decoder.add_words(...language.phones.map((phone): [string, string] => [PHONE_WORD + phone.toLowerCase(), phone]));
  const unsayable = new Set<string>();
  let installed = '';

  const install = async (expect: readonly Expectation[]): Promise<void> => {
    const key = JSON.stringify(expect);
    if (key === installed) return;
    installed = ''; // half-installed grammars must not be taken for this one
    const grammar = grammarFor(expect, language, weights);
    await learn(decoder, grammar, language, unsayable);
    await installGrammar(decoder, grammar, (word) => !unsayable.has(word));
    installed = key;
  };

  return {
    async recognise(pcm, expect) {
      if (pcm.length < SHORTEST_MS * 8) return NOTHING;
      await install(expect);
      // Noise estimates of the last caller must not colour this one.
      await decoder.reinitialize_audio();
      decoder.start();
      try {
        decoder.process_audio(dithered(pcm, ditherLsb), false, true);
      } finally {
        decoder.stop();
      }
      // No text: the audio ended in the middle of every phrase.
      if (!decoder.get_text()) return NOTHING;
      const words = heardWords(decoder);
      if (words.some((w) => w.word.startsWith(PHONE_WORD))) return NOTHING;
      const confidence = confidenceOf(words);
      if (confidence < rejectBelow) return NOTHING;
      return { text: words.map((w) => w.word).join(' '), confidence, rejected: false };
    },
  };
}

/** Adds what the dictionary lacks, by letter-to-sound rules where the language has them. */
async function learn(
  decoder: NativeDecoder,
  grammar: Grammar,
  language: Language,
  unsayable: Set<string>,
): Promise<void> {
  for (const word of grammar.vocabulary()) {
    if (unsayable.has(word) || decoder.lookup_word(word) !== null) continue;
    const phones = await language.pronounce?.(word);
    if (phones?.split(' ').every((phone) => language.phones.includes(phone))) decoder.add_words([word, phones]);
    else unsayable.add(word);
  }
}

function heardWords(decoder: NativeDecoder): HeardWord[] {
  return (decoder.get_alignment().w ?? [])
    .filter(({ t }) => !/^[<[(]/.test(t)) // <sil>, [NOISE], (NULL)
    .map(({ t, d, p }) => ({ word: t.replace(/\(\d+\)$/, ''), frames: Math.round(d * 100), p })); // "to(3)" is a variant of "to"
}

/** Samples as floats with noise: the logarithm of digital silence derails the decoder. Deterministic, so results repeat. */
function dithered(pcm: Int16Array, peak: number): Float32Array {
  const out = new Float32Array(pcm.length);
  let seed = 0x2545f491;
  for (let i = 0; i < pcm.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    out[i] = (pcm[i]! + ((seed >> 16) / 32768) * peak) / 32768;
  }
  return out;
}
