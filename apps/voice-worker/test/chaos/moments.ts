import type { CRASH_POINTS } from '../../src/crash-point';

type CrashPoint = (typeof CRASH_POINTS)[number];

const NTH: Record<CrashPoint, (seed: number) => number> = {
  // nothing of the call is there but who calls
  arrived: () => 1,
  // the very first commit makes the call one that can be taken over
  before_commit: (seed) => 3 + (seed % 6),
  after_commit: (seed) => 4 + (seed % 6),
  after_send: (seed) => 3 + (seed % 6),
  mid_prompt: (seed) => 70 + 25 * seed,
  mid_listen: (seed) => 5 + 10 * seed,
  mid_transfer: () => 1,
  // the lead is kept under its effect's key: it may be made again and is one
  tool_begun: () => 1,
  tool_sent: () => 1,
};

/** `after_commit:4`. A seed is which time the moment comes, so where in the call of `everything` it is. */
export const crashAt = (point: CrashPoint, seed: number): string => `${point}:${NTH[point](seed)}`;
