import { expect, it } from 'vitest';
import { nextAttempt, rang } from './next-attempt';

const NOW = Date.UTC(2026, 10, 20, 11);
const minutes = (outcome: Parameters<typeof nextAttempt>[0], attempts = 1, dueAt = NOW) => {
  const at = nextAttempt(outcome, { attempts, dueAt, now: NOW });
  return at === null ? null : (at - NOW) / 60_000;
};

it.each(['no_answer', 'busy', 'declined', 'failed'] as const)('%s: tried four times, ever later', (outcome) => {
  expect([1, 2, 3, 4].map((attempts) => minutes(outcome, attempts))).toEqual([5, 20, 60, null]);
  expect(rang(outcome)).toBe(true);
});

it('nobody at a desk costs the guest nothing, and is not tried for ever', () => {
  expect(minutes('no_desk', 0)).toBe(5);
  expect(rang('no_desk')).toBe(false);
  expect(minutes('no_desk', 0, NOW - 49 * 3_600_000)).toBeNull();
});

it('what trying again does not change is a task for the desk', () => {
  for (const outcome of ['answered', 'no_carrier', 'do_not_call'] as const) expect(minutes(outcome)).toBeNull();
  expect(minutes('closed', 0)).toBe(0);
});
