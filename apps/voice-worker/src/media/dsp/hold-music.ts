import { fade } from './mix';

/** Chords of a slow loop (Cmaj7, Am7, Fmaj7, G6) as MIDI notes; the arpeggio walks through the upper ones. */
const CHORDS = [
  [48, 60, 64, 67, 71],
  [45, 57, 60, 64, 67],
  [41, 57, 60, 65, 69],
  [43, 59, 62, 64, 67],
] as const;

const BEATS_PER_CHORD = 8;
const BEAT_SECONDS = 0.42;
/** RMS −26 dBFS: clearly below a voice, above line noise. */
const PEAK = 0.24;

const hertz = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);

/**
 * A soft electric-piano loop of 13.4 s, composed here so that nothing is owed to anybody. Deterministic; the end runs
 * into the beginning, so it can be repeated for ever. Fundamentals stay below 500 Hz with two overtones: it survives µ-law.
 */
export function holdMusic(sampleRate = 8000): Int16Array {
  const beat = Math.round(BEAT_SECONDS * sampleRate);
  const length = beat * BEATS_PER_CHORD * CHORDS.length;
  const mix = new Float32Array(length);
  CHORDS.forEach((chord, c) => {
    const start = c * BEATS_PER_CHORD * beat;
    pluck(mix, start, hertz(chord[0]!), 2.6, 0.35, sampleRate);
    for (let b = 0; b < BEATS_PER_CHORD; b++) {
      // Up and down: 1 2 3 4 3 2 1 rest
      const step = [1, 2, 3, 4, 3, 2, 1][b];
      if (step) pluck(mix, start + b * beat, hertz(chord[step]!), 1.1, b === 0 ? 0.7 : 0.5, sampleRate);
    }
  });
  let peak = 0;
  for (const v of mix) peak = Math.max(peak, Math.abs(v));
  return Int16Array.from(mix, (v) => Math.round((v / peak) * PEAK * 32767));
}

/** One decaying note; what rings past the end wraps to the beginning, which makes the loop seamless. */
function pluck(mix: Float32Array, start: number, f: number, seconds: number, gain: number, rate: number): void {
  const samples = Math.round(seconds * 2 * rate);
  const attack = rate * 0.012;
  for (let i = 0; i < samples; i++) {
    const envelope = Math.min(1, i / attack) * Math.exp((-3 * i) / (seconds * rate)) * (1 - i / samples);
    const w = (2 * Math.PI * f * i) / rate;
    const at = (start + i) % mix.length;
    mix[at]! += gain * envelope * (Math.sin(w) + 0.35 * Math.sin(2 * w) * Math.exp(-i / rate) + 0.12 * Math.sin(3 * w));
  }
}

/** Endless frames of a loop from a position that carries on; `fadeIn` for the first frame after a prompt. */
export function createLoop(loop: Int16Array): (samples: number, o?: { fadeIn?: boolean }) => Int16Array {
  let at = 0;
  return (samples, o = {}) => {
    const out = new Int16Array(samples);
    for (let i = 0; i < samples; i++) {
      out[i] = loop[at]!;
      at = (at + 1) % loop.length;
    }
    if (o.fadeIn) fade(out, 'in', samples);
    return out;
  };
}
