/** Loudness of samples: dB below full scale (0 is a full-scale square wave, digital silence is -Infinity). */
export function rmsDb(pcm: Int16Array): number {
  return 20 * Math.log10(rms(pcm) / 32768);
}

/** Root mean square in sample units, 0..32768; 0 for no samples. */
export function rms(pcm: Int16Array): number {
  let sum = 0;
  for (let i = 0; i < pcm.length; i++) sum += pcm[i]! * pcm[i]!;
  return pcm.length ? Math.sqrt(sum / pcm.length) : 0;
}

/** Factor of an amplitude for a change in decibels. */
export const dbToGain = (db: number): number => 10 ** (db / 20);
