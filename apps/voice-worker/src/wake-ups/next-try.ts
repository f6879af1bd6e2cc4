import type { WakeUpOutcome } from '../data/contract';

/** How often a guest's phone is rung before staff is told. */
export const TRIES = 3;
const PAUSE_MS = 3 * 60_000;
/** A greeting much later than it was wished for wakes somebody who has overslept or gone out: staff looks after them. */
export const LATE_MS = 30 * 60_000;

const AGAIN: ReadonlySet<WakeUpOutcome> = new Set(['no_answer', 'busy', 'declined', 'failed']);

/**
 * When a guest who was not reached is rung again; null: not any more. `tries`: how often it was begun, this time included.
 * Milliseconds UTC.
 */
export const nextTry = (outcome: WakeUpOutcome, { tries, now }: { tries: number; now: number }): number | null =>
  AGAIN.has(outcome) && tries < TRIES ? now + PAUSE_MS : null;
