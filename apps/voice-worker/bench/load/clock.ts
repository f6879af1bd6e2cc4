import { createHistogram } from 'node:perf_hooks';
import { FRAME_MS } from '../../src/media/frames';

/** Callers' frames are spread over the 20 ms, as in life. */
const SLOTS = 10;
const SLOT_MS = FRAME_MS / SLOTS;

/** How late the callers themselves were, milliseconds. */
export interface OwnLateness {
  p50: number;
  p99: number;
  max: number;
}

/** One clock for all callers of a process. */
export interface LoadClock {
  /** Calls `tick` every 20 ms, in one of ten slots, until what it returns is called. */
  add(slot: number, tick: () => void): () => void;
  /** Milliseconds by which what comes in now may have waited for this process. */
  readonly behind: number;
  /** Since it was asked last. */
  lateness(): OwnLateness;
}

export function startClock(): LoadClock {
  const slots = Array.from({ length: SLOTS }, () => new Set<() => void>());
  const late = createHistogram();
  let next = 0;
  let due = performance.now() + SLOT_MS;
  let behind = 0;
  const run = () => {
    const now = performance.now();
    behind = Math.max(0, now - due);
    late.record(Math.max(1, Math.round(behind * 1_000)));
    for (; due <= now; due += SLOT_MS) {
      for (const tick of slots[next]!) tick();
      next = (next + 1) % SLOTS;
    }
    setTimeout(run, Math.max(0, due - performance.now()));
  };
  setTimeout(run, SLOT_MS);
  const ms = (micros: number) => Math.round(micros / 10) / 100;
  return {
    add(slot, tick) {
      const ticks = slots[slot % SLOTS]!;
      ticks.add(tick);
      return () => void ticks.delete(tick);
    },
    get behind() {
      return behind;
    },
    lateness() {
      const own = { p50: ms(late.percentile(50)), p99: ms(late.percentile(99)), max: ms(late.max) };
      late.reset();
      return own;
    },
  };
}
