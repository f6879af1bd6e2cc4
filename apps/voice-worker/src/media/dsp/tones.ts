/** Sum of sines at equal peak amplitude (0..1 each). @param startSample continues a tone without a click */
export function tone(
  frequencies: readonly number[],
  samples: number,
  o: { sampleRate?: number; amplitude?: number; startSample?: number } = {},
): Int16Array {
  const { sampleRate = 8000, amplitude = 0.2, startSample = 0 } = o;
  const out = new Int16Array(samples);
  for (let i = 0; i < samples; i++) {
    let v = 0;
    for (const f of frequencies) v += Math.sin((2 * Math.PI * f * (startSample + i)) / sampleRate);
    out[i] = Math.round(Math.max(-1, Math.min(1, v * amplitude)) * 32767);
  }
  return out;
}

const RINGBACK = {
  /** 440 + 480 Hz, 2 s on, 4 s off (North America, ANSI T1.401). */
  us: { frequencies: [440, 480], onMs: 2000, offMs: 4000 },
  /** 425 Hz, 1 s on, 4 s off (most of Europe, ETSI TR 101 041-2). */
  eu: { frequencies: [425], onMs: 1000, offMs: 4000 },
} as const;

/** One period of the tone a caller hears while another phone rings; repeat it. */
export function ringback(sampleRate = 8000, region: keyof typeof RINGBACK = 'us'): Int16Array {
  const { frequencies, onMs, offMs } = RINGBACK[region];
  const out = new Int16Array(((onMs + offMs) * sampleRate) / 1000);
  out.set(tone(frequencies, (onMs * sampleRate) / 1000, { sampleRate, amplitude: 0.12 }));
  return out;
}
