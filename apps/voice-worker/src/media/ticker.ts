import { FRAME_MS } from './frames';

/** `now`: monotonic milliseconds, the same for everybody in one tick. */
export type Tick = (now: number) => void;

export interface Ticker {
  /** Calls `tick` every 20 ms until the returned function is called. */
  add(tick: Tick): () => void;
  now(): number;
  stop(): void;
}

/**
 * The one 20 ms clock of a process: a timer per call would cost 150 wake-ups where one does. It aims at multiples of
 * 20 ms, so lateness of one tick does not move the next.
 */
export function createTicker(onError: (error: unknown) => void, now: () => number = () => performance.now()): Ticker {
  const ticks = new Set<Tick>();
  let timer: NodeJS.Timeout | null = null;
  let due = 0;
  const run = () => {
    const at = now();
    for (const tick of ticks) {
      try {
        tick(at);
      } catch (error) {
        // one call's fault must not silence the others
        onError(error);
      }
    }
    due += FRAME_MS;
    // after a stall (a frozen process, a debugger) start afresh instead of firing in a burst
    if (due < at - 5 * FRAME_MS) due = at + FRAME_MS;
    timer = ticks.size > 0 ? setTimeout(run, Math.max(0, due - now())) : null;
  };
  return {
    add(tick) {
      ticks.add(tick);
      if (!timer) {
        due = now() + FRAME_MS;
        timer = setTimeout(run, FRAME_MS);
      }
      return () => ticks.delete(tick);
    },
    now,
    stop() {
      ticks.clear();
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
