import { FRAME_MS } from './frames';

/** A sender may be this many frames ahead (a stalled network or a page in the background sends a burst): 5 s. */
const BURST_FRAMES = 250;

/** Says of a message of so many frames whether it may pass: bursts may, a sender that is faster than real time for long may not. */
export function createAllowance(now: () => number): (frames?: number) => boolean {
  let allowance = BURST_FRAMES;
  let refilledAt = now();
  return (frames = 1) => {
    const at = now();
    // clocks differ: 2 % more than real time is no attack
    allowance = Math.min(BURST_FRAMES, allowance + ((at - refilledAt) / FRAME_MS) * 1.02);
    refilledAt = at;
    if (allowance < frames) return false;
    allowance -= frames;
    return true;
  };
}
