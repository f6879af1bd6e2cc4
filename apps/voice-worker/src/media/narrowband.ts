import { encodeUlaw } from './codecs';
import { createResampler } from './dsp';
import { FRAME_SAMPLES, newFrame, newSamples } from './frames';

/** The telephone's side of a call: G.711 µ-law at 8 kHz, 160 bytes in 20 ms. */
export const ULAW_RATE = 8_000;
/** Bytes in 20 ms. */
export const ULAW_FRAME = 160;
export const ULAW_SILENCE = 0xff;

/** Turns a telephone leg's audio into the worker's frames and back. One per leg: both directions keep a filter's state. */
export interface Narrowband {
  /** Samples at 8 kHz, any number → frames, each with the 160 samples it was made of; what is left waits for more. */
  toFrames(pcm: Int16Array, each: (wide: Int16Array, narrow: Int16Array) => void): void;
  /** One frame → 160 bytes of µ-law. */
  fromFrame(wide: Int16Array): Uint8Array;
  /** `wide` went out in another way: what comes next goes on from it, and nobody hears a seam. */
  passed(wide: Int16Array): void;
}

export function createNarrowband(): Narrowband {
  const up = createResampler(ULAW_RATE, 2 * ULAW_RATE);
  const down = createResampler(2 * ULAW_RATE, ULAW_RATE);
  let block = newSamples(ULAW_FRAME);
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
  const toFrame = (narrow: Int16Array): Int16Array => {
    const made = up.push(narrow);
    if (made.length === FRAME_SAMPLES) return made;
    // the filter holds back its first samples: silence before them, once, and no frame has to wait for the next
    const first = newFrame();
    first.set(made, FRAME_SAMPLES - made.length);
    return first;
  };
  return {
    toFrames(pcm, each) {
      // nearly always
      if (filled === 0 && pcm.length === ULAW_FRAME) return each(toFrame(pcm), pcm);
      for (let at = 0; at < pcm.length; ) {
        const part = pcm.subarray(at, at + ULAW_FRAME - filled);
        block.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < ULAW_FRAME) return;
        each(toFrame(block), block);
        block = newSamples(ULAW_FRAME);
        filled = 0;
      }
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
