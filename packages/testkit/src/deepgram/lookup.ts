/** 20 ms at 8 kHz. */
const WINDOW = 160;
/** Louder than this counts as voice; telephone noise is at about −55 dB. */
const VOICE_DB = -45;
/** Alike enough to be the same words. */
const SAME = 0.8;

/** Loudness per window between the first and the last that has voice, above the noise floor. */
function envelope(pcm8k: Int16Array): number[] {
  const levels: number[] = [];
  for (let at = 0; at + WINDOW <= pcm8k.length; at += WINDOW) {
    let energy = 1;
    for (let i = at; i < at + WINDOW; i++) energy += pcm8k[i]! ** 2;
    levels.push(10 * Math.log10(energy / WINDOW / 32_768 ** 2));
  }
  const first = levels.findIndex((level) => level > VOICE_DB);
  if (first < 0) return [];
  const last = levels.findLastIndex((level) => level > VOICE_DB);
  return levels.slice(first, last + 1).map((level) => Math.max(level, VOICE_DB) - VOICE_DB);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const n = Math.min(a.length, b.length);
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    ab += a[i]! * b[i]!;
    aa += a[i]! ** 2;
    bb += b[i]! ** 2;
  }
  return aa * bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}

export interface Lookup {
  /** Empty: silence, or nothing that was ever registered. */
  words: string;
  /** How much of it has been said, 0..1. */
  share: number;
}

/** Recognises audio it was shown before, by the shape of its loudness: also resampled, with noise, and cut elsewhere. */
export class AudioLookup {
  private readonly known: { words: string; shape: number[] }[] = [];

  add(pcm8k: Int16Array, words: string): void {
    this.known.push({ words, shape: envelope(pcm8k) });
  }

  find(pcm8k: Int16Array): Lookup {
    const shape = envelope(pcm8k);
    let best: Lookup = { words: '', share: 0 };
    let score = SAME;
    for (const { words, shape: known } of this.known) {
      // the cut may have lost a window or two at the beginning
      for (let shift = 0; shift <= 4; shift++) {
        const alike = correlation(shape, known.slice(shift)) - Math.max(0, shape.length - known.length) / 50;
        if (alike <= score) continue;
        score = alike;
        best = { words, share: Math.min(1, (shape.length + shift) / Math.max(1, known.length)) };
      }
    }
    return best;
  }
}
