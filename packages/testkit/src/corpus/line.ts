/** What a telephone does to a voice: 300–3400 Hz, a noisy line, and (by the caller of this) µ-law. All deterministic. */

const TAPS = 129;
const RATE = 8000;

const BAND_PASS = designBandPass(300, 3400);

function designBandPass(low: number, high: number): Float32Array {
  const sinc = (f: number, t: number) =>
    t === 0 ? (2 * f) / RATE : Math.sin((2 * Math.PI * f * t) / RATE) / (Math.PI * t);
  return Float32Array.from({ length: TAPS }, (_, i) => {
    const t = i - (TAPS - 1) / 2;
    const window = 0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (TAPS - 1));
    return (sinc(high, t) - sinc(low, t)) * window;
  });
}

export interface LineOptions {
  /** Speech to noise, dB, over the loud parts of the speech. Infinity: no noise. */
  snrDb: number;
  /** Silence (with the line's noise) before and after the speech. */
  leadMs?: number;
  tailMs?: number;
  seed?: number;
}

/** @param pcm 8 kHz. @returns 8 kHz, speech brought to −22 dBFS as an average caller's */
export function overLine(pcm: Int16Array, { snrDb, leadMs = 600, tailMs = 900, seed = 1 }: LineOptions): Int16Array {
  const lead = leadMs * 8;
  const voice = new Float32Array(lead + pcm.length + tailMs * 8);
  // Padded: reading outside a typed array is a hundred times slower than reading a zero.
  const padded = new Float32Array(pcm.length + TAPS);
  padded.set(pcm, (TAPS - 1) / 2);
  for (let i = 0; i < pcm.length; i++) {
    let sum = 0;
    for (let k = 0; k < TAPS; k++) sum += BAND_PASS[k]! * padded[i + k]!; // symmetric, so its direction does not matter
    voice[lead + i] = sum;
  }
  const gain = (32768 * 10 ** (-22 / 20)) / activeLevel(voice);
  const noise = pinkNoise(voice.length, seed);
  // A quiet line is not digital zero either: 60 dB below speech.
  const noiseGain = 32768 * 10 ** ((-22 - Math.min(60, snrDb)) / 20);
  return Int16Array.from(voice, (v, i) =>
    Math.max(-32768, Math.min(32767, Math.round(v * gain + noise[i]! * noiseGain))),
  );
}

/** RMS over the 20 ms frames within 25 dB of the loudest: pauses do not count. */
function activeLevel(voice: Float32Array): number {
  const powers: number[] = [];
  for (let at = 0; at + 160 <= voice.length; at += 160)
    powers.push(voice.subarray(at, at + 160).reduce((sum, v) => sum + v * v, 0) / 160);
  const floor = Math.max(...powers) / 316;
  const active = powers.filter((p) => p > floor);
  return Math.sqrt(active.reduce((a, b) => a + b, 0) / Math.max(1, active.length)) || 1;
}

/** RMS 1, about −3 dB per octave (three leaky integrators). */
function pinkNoise(samples: number, seed: number): Float32Array {
  let state = Math.imul(seed + 1, 2654435761) | 1;
  const white = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 0x80000000;
  };
  let a = 0;
  let b = 0;
  let c = 0;
  const out = Float32Array.from({ length: samples }, () => {
    const w = white();
    a = 0.99765 * a + w * 0.099046;
    b = 0.963 * b + w * 0.2965164;
    c = 0.57 * c + w * 1.0526913;
    return a + b + c + w * 0.1848;
  });
  const level = Math.sqrt(out.reduce((sum, v) => sum + v * v, 0) / Math.max(1, samples)) || 1;
  return out.map((v) => v / level);
}
