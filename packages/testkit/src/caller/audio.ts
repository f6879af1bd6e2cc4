/** PCM16, 16 kHz, mono. */
const RATE = 16_000;

/** Pieces one after another. */
export function join(...pieces: Int16Array[]): Int16Array {
  const out = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}

export const silence = (ms: number): Int16Array => new Int16Array((RATE * ms) / 1_000);

/** White noise, the same every time. `level` 0..1. */
export function noise(ms: number, level = 0.1, seed = 1): Int16Array {
  let state = seed;
  return silence(ms).map(() => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return Math.round((state / 2 ** 31) * level * 32_767);
  });
}

/** Sine, for finding one's own audio again. */
export const sine = (ms: number, hertz: number, level = 0.3): Int16Array =>
  silence(ms).map((_, i) => Math.round(Math.sin((2 * Math.PI * hertz * i) / RATE) * level * 32_767));

/** Root mean square, 0..1. */
export function loudness(pcm: Int16Array): number {
  if (pcm.length === 0) return 0;
  return Math.sqrt(pcm.reduce((sum, v) => sum + v * v, 0) / pcm.length) / 32_768;
}

/** How much of the energy is at this frequency, 0..1 (Goertzel). */
export function toneShare(pcm: Int16Array, hertz: number): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * hertz) / RATE);
  let [before, last] = [0, 0];
  for (const v of pcm) [before, last] = [last, v + coefficient * last - before];
  const power = before * before + last * last - coefficient * before * last;
  const energy = pcm.reduce((sum, v) => sum + v * v, 0);
  return energy === 0 ? 0 : (2 * power) / (energy * pcm.length);
}
