const clip = (v: number): number => (v > 32767 ? 32767 : v < -32768 ? -32768 : Math.round(v));

/** A louder or softer copy; what would overflow is clipped. @param gain amplitude factor */
export function amplify(pcm: Int16Array, gain: number): Int16Array {
  const out = new Int16Array(pcm.length);
  for (let i = 0; i < pcm.length; i++) out[i] = clip(pcm[i]! * gain);
  return out;
}

/** Adds `source × gain` onto `target` from `at` on, in place and clipped; what runs past the target's end is dropped. */
export function mixInto(target: Int16Array, source: Int16Array, gain = 1, at = 0): void {
  const n = Math.min(source.length, target.length - at);
  for (let i = 0; i < n; i++) target[at + i] = clip(target[at + i]! + source[i]! * gain);
}

/** A linear ramp in place over the first or last `samples`, against clicks where audio starts or stops. */
export function fade(pcm: Int16Array, direction: 'in' | 'out', samples: number): void {
  const n = Math.min(samples, pcm.length);
  for (let i = 0; i < n; i++) {
    const at = direction === 'in' ? i : pcm.length - 1 - i;
    pcm[at] = Math.round((pcm[at]! * i) / n);
  }
}
