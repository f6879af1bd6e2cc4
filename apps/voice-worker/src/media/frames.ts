/** One format inside the worker: PCM16, mono, 16 kHz, 20 ms. Transports convert at the edge. */
export const SAMPLE_RATE = 16_000;
export const FRAME_MS = 20;
export const FRAME_SAMPLES = 320;
export const FRAME_BYTES = 640;

export const SILENCE = new Int16Array(FRAME_SAMPLES);

export const msOfSamples = (samples: number) => samples / (SAMPLE_RATE / 1_000);
export const samplesOfMs = (ms: number) => Math.round(ms * (SAMPLE_RATE / 1_000));

/** Frames cut from one piece of memory: an ArrayBuffer each would cost more to collect than to fill. */
const SLAB_FRAMES = 100;
let slab = new ArrayBuffer(SLAB_FRAMES * FRAME_BYTES);
let cut = 0;

/** An empty frame. */
export function newFrame(): Int16Array {
  if (cut === SLAB_FRAMES) {
    slab = new ArrayBuffer(SLAB_FRAMES * FRAME_BYTES);
    cut = 0;
  }
  return new Int16Array(slab, cut++ * FRAME_BYTES, FRAME_SAMPLES);
}

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
