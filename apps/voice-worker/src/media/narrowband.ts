import { decodeUlaw, encodeUlaw } from './codecs';
import { createResampler } from './dsp';
import { FRAME_SAMPLES, newFrame } from './frames';

/** The telephone's side of a call: G.711 µ-law at 8 kHz, 160 bytes in 20 ms. */
export const ULAW_RATE = 8_000;
/** Bytes in 20 ms. */
export const ULAW_FRAME = 160;
export const ULAW_SILENCE = 0xff;

/** Turns a telephone leg's audio into the worker's frames and back. One per leg: both directions keep a filter's state. */
export interface Narrowband {
  /** µ-law of any length → whole frames of 320 samples at 16 kHz; what is left waits for more. */
  toFrames(ulaw: Uint8Array): Int16Array[];
  /** One frame → 160 bytes of µ-law. */
  fromFrame(wide: Int16Array): Uint8Array;
  /** `wide` went out in another way: what comes next goes on from it, and nobody hears a seam. */
  passed(wide: Int16Array): void;
}

export function createNarrowband(): Narrowband {
  const up = createResampler(ULAW_RATE, 2 * ULAW_RATE);
  const down = createResampler(2 * ULAW_RATE, ULAW_RATE);
  let frame = newFrame();
  let filled = 0;
  let line: Uint8Array = new Uint8Array(0);
  let before: Int16Array | null = null;
  const fromFrame = (wide: Int16Array): Uint8Array => {
    const made = encodeUlaw(down.push(wide));
    const missing = Math.max(0, ULAW_FRAME - line.length - made.length);
    // the filter holds back its first samples: silence before them, once
    const all = Buffer.concat([line, Buffer.alloc(missing, ULAW_SILENCE), made]);
    line = all.subarray(ULAW_FRAME);
    return all.subarray(0, ULAW_FRAME);
  };
  return {
    toFrames(ulaw) {
      const wide = up.push(decodeUlaw(ulaw));
      const frames: Int16Array[] = [];
      for (let at = 0; at < wide.length; ) {
        const part = wide.subarray(at, at + FRAME_SAMPLES - filled);
        frame.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < FRAME_SAMPLES) break;
        frames.push(frame);
        frame = newFrame();
        filled = 0;
      }
      return frames;
    },
    fromFrame(wide) {
      if (before) fromFrame(before);
      before = null;
      return fromFrame(wide);
    },
    passed(wide) {
      before = wide;
    },
  };
}
