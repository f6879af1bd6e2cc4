import { decodeUlaw, encodeUlaw } from './codecs';
import { createResampler } from './dsp';
import { FRAME_SAMPLES } from './frames';

/** The telephone's side of a call: G.711 µ-law at 8 kHz, 160 bytes in 20 ms. */
export const ULAW_RATE = 8_000;
/** Bytes in 20 ms. */
export const ULAW_FRAME = 160;
const ULAW_SILENCE = 0xff;

/** Turns a telephone leg's audio into the worker's frames and back. One per leg: both directions keep a filter's state. */
export interface Narrowband {
  /** µ-law of any length → whole frames of 320 samples at 16 kHz; what is left waits for more. */
  toFrames(ulaw: Uint8Array): Int16Array[];
  /** One frame → 160 bytes of µ-law. */
  fromFrame(frame: Int16Array): Uint8Array;
}

export function createNarrowband(): Narrowband {
  const up = createResampler(ULAW_RATE, 2 * ULAW_RATE);
  const down = createResampler(2 * ULAW_RATE, ULAW_RATE);
  let rest = new Int16Array(0);
  let line: Uint8Array = new Uint8Array(0);
  return {
    toFrames(ulaw) {
      const wide = up.push(decodeUlaw(ulaw));
      const all = new Int16Array(rest.length + wide.length);
      all.set(rest);
      all.set(wide, rest.length);
      const frames: Int16Array[] = [];
      let at = 0;
      for (; at + FRAME_SAMPLES <= all.length; at += FRAME_SAMPLES) frames.push(all.slice(at, at + FRAME_SAMPLES));
      rest = all.slice(at);
      return frames;
    },
    fromFrame(frame) {
      const made = encodeUlaw(down.push(frame));
      const missing = Math.max(0, ULAW_FRAME - line.length - made.length);
      // the filter holds back its first samples: silence before them, once
      const all = Buffer.concat([line, Buffer.alloc(missing, ULAW_SILENCE), made]);
      line = all.subarray(ULAW_FRAME);
      return all.subarray(0, ULAW_FRAME);
    },
  };
}
