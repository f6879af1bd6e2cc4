import { dbToGain } from './level';

/** Deterministic uniform numbers in [-1, 1): xorshift32, so that tests and recordings repeat exactly. */
export function createRandom(seed = 1): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 0x80000000;
  };
}

/**
 * Comfort noise: soft, slightly low-passed hiss, so that a pause on the line does not sound like a dropped call.
 * @param levelDb RMS in dB below full scale; −62 is heard on a quiet handset and never mistaken for speech
 * @returns a generator of successive frames of any length
 */
export function createComfortNoise(levelDb = -62, seed = 1): (samples: number) => Int16Array {
  const random = createRandom(seed);
  // Uniform noise has RMS 1/√3; the one-pole low-pass y += a(x − y) leaves √(a / (2 − a)) of it.
  const a = 0.45;
  const scale = 32768 * dbToGain(levelDb) * Math.sqrt(3) * Math.sqrt((2 - a) / a);
  let low = 0;
  return (samples) => {
    const out = new Int16Array(samples);
    for (let i = 0; i < samples; i++) {
      low += a * (random() - low);
      out[i] = Math.round(low * scale);
    }
    return out;
  };
}
