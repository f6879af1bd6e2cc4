import type { CallbackOutcome } from '../data/contract';

const MINUTE = 60_000;
/** After the first, second and third time the guest's phone was rung. Whoever was not reached by the fourth is a task. */
const BACK_OFF_MS = [5 * MINUTE, 20 * MINUTE, 60 * MINUTE];
const NO_DESK_MS = 5 * MINUTE;
/** Nobody at the desks for so long after the promised moment: it is a task for whoever comes. */
const PATIENCE_MS = 48 * 60 * MINUTE;

const RANG: ReadonlySet<CallbackOutcome> = new Set(['answered', 'no_answer', 'busy', 'declined', 'failed']);

/** Whether the guest's phone was rung. */
export const rang = (outcome: CallbackOutcome): boolean => RANG.has(outcome);

/**
 * When a promised call back is tried again, before opening hours are looked at; null: not by itself.
 * `attempts`: how often the guest's phone was rung, this time included. Milliseconds UTC.
 */
export function nextAttempt(
  outcome: CallbackOutcome,
  { attempts, dueAt, now }: { attempts: number; dueAt: number; now: number },
): number | null {
  switch (outcome) {
    case 'answered':
    case 'no_carrier':
    case 'do_not_call':
      return null;
    case 'closed':
      return now;
    case 'no_desk':
      return now - dueAt > PATIENCE_MS ? null : now + NO_DESK_MS;
    default: {
      const wait = BACK_OFF_MS[attempts - 1];
      return wait === undefined ? null : now + wait;
    }
  }
}
