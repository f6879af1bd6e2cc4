/** One format inside the worker: PCM16, mono, 16 kHz, 20 ms. Transports convert at the edge. */
export const SAMPLE_RATE = 16_000;
export const FRAME_MS = 20;
export const FRAME_SAMPLES = 320;
export const FRAME_BYTES = 640;

export const SILENCE = new Int16Array(FRAME_SAMPLES);

export const msOfSamples = (samples: number) => samples / (SAMPLE_RATE / 1_000);
export const samplesOfMs = (ms: number) => Math.round(ms * (SAMPLE_RATE / 1_000));

/** Audio is cut from pieces of memory this long: an ArrayBuffer for every 20 ms would cost more to collect than to fill. */
const SLAB_SAMPLES = 100 * FRAME_SAMPLES;
let slab = new ArrayBuffer(2 * SLAB_SAMPLES);
let cut = 0;

/** So many samples of silence. Whoever keeps a few of them for long keeps the piece they were cut from. */
export function newSamples(count: number): Int16Array {
  if (count > SLAB_SAMPLES / 4) return new Int16Array(count);
  if (cut + count > SLAB_SAMPLES) {
    slab = new ArrayBuffer(2 * SLAB_SAMPLES);
    cut = 0;
  }
  cut += count;
  return new Int16Array(slab, 2 * (cut - count), count);
}

/** An empty frame. */
export const newFrame = (): Int16Array => newSamples(FRAME_SAMPLES);

/** The bytes of a frame without copying; the frame must not change until they were sent. */
export const bytesOf = (frame: Int16Array): Buffer => Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);

/** `a` and `b` heard together, clipped rather than wrapped. */
export function mix(a: Int16Array, b: Int16Array): Int16Array {
  const out = newFrame();
  for (let i = 0; i < FRAME_SAMPLES; i++) {
    out[i] = Math.max(-32_768, Math.min(32_767, (a[i] ?? 0) + (b[i] ?? 0)));
  }
  return out;
}
