import { tone } from '../dsp/tones';
import { type DtmfKey, frequenciesOf } from './keys';

export interface DtmfTiming {
  /** Length of each tone, ms; Q.24 receivers need at least 40. */
  onMs?: number;
  offMs?: number;
  sampleRate?: number;
  /** Peak of each of the two sines, 0..1. */
  amplitude?: number;
}

/** The audio of keys pressed one after the other, each followed by a gap. */
export function dtmfTones(
  keys: string,
  { onMs = 100, offMs = 80, sampleRate = 8000, amplitude = 0.18 }: DtmfTiming = {},
): Int16Array {
  const on = Math.round((onMs * sampleRate) / 1000);
  const period = on + Math.round((offMs * sampleRate) / 1000);
  const out = new Int16Array(period * keys.length);
  for (const [i, key] of [...keys].entries()) {
    out.set(tone(frequenciesOf(key as DtmfKey), on, { sampleRate, amplitude }), i * period);
  }
  return out;
}
