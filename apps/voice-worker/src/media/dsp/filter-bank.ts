import { createKernel, type Rows } from './kernel';

const TAPS = 24;
/** Cut-off below the lower Nyquist limit, so that the transition band does not fold back. */
const ROLL_OFF = 0.92;

/** Inputs that are worked on at once; longer ones are cut. */
export const PIECE = 2048;

/** The filter of one pair of rates, shared by all its streams: a step runs to its end without a pause. */
export interface Bank {
  up: number;
  down: number;
  taps: number;
  /** `up` phases of `taps` coefficients each. */
  phases: Float32Array;
  /** The inputs at hand. */
  line: Float32Array;
  out: Float32Array;
  /** Zeros, one per output. */
  bias: Float32Array;
  rows: Rows;
}

const banks = new Map<string, Bank>();

/** The filter between two rates in Hz, made once. */
export function bankFor(from: number, to: number): Bank {
  const key = `${from}>${to}`;
  const known = banks.get(key);
  if (known) return known;
  const divisor = gcd(from, to);
  const up = to / divisor;
  const down = from / divisor;
  const cutoff = 0.5 * Math.min(1, to / from) * ROLL_OFF;
  const reach = (TAPS * Math.max(1, from / to)) / 2;
  const taps = Math.ceil(reach / 2) * 4;
  const kernel = memoryFor(up, down, taps);
  const { phases } = kernel;
  for (let phase = 0; phase < up; phase++) {
    let sum = 0;
    for (let k = 0; k < taps; k++) {
      const t = k - taps / 2 + 1 - phase / up;
      const window = Math.abs(t) < reach ? 0.5 + 0.5 * Math.cos((Math.PI * t) / reach) : 0;
      const sinc = t === 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * t) / (Math.PI * t);
      phases[phase * taps + k] = sinc * window;
      sum += sinc * window;
    }
    // Every phase passes DC with exactly gain 1; otherwise the phases' differences are an audible whine.
    for (let k = 0; k < taps; k++) phases[phase * taps + k]! /= sum;
  }
  const bank = { up, down, taps, ...kernel };
  banks.set(key, bank);
  return bank;
}

/** Rows are worked on in fours: up to three behind the last one are read and written, too. */
function memoryFor(up: number, down: number, taps: number) {
  const most = Math.ceil((PIECE + taps) / down) + 4;
  const sizes = [up * taps, most, PIECE + 2 * (taps + down) + 3 * down, most];
  const { floats, rows } = createKernel(sizes.reduce((sum, size) => sum + size));
  let used = 0;
  const [phases, bias, line, out] = sizes.map((size) => {
    used += size;
    return floats.subarray(used - size, used);
  }) as [Float32Array, Float32Array, Float32Array, Float32Array];
  return { phases, bias, line, out, rows };
}

const gcd = (a: number, b: number): number => (b ? gcd(b, a % b) : a);
