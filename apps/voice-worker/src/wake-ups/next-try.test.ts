import { expect, it } from 'vitest';
import { nextTry } from './next-try';

const NOW = Date.UTC(2026, 10, 21, 6);

it.each(['no_answer', 'busy', 'declined', 'failed'] as const)('%s: three tries, three minutes apart', (outcome) => {
  const minutes = [1, 2, 3, 4].map((tries) => {
    const at = nextTry(outcome, { tries, now: NOW });
    return at === null ? null : (at - NOW) / 60_000;
  });
  expect(minutes).toEqual([3, 3, null, null]);
});

it.each(['answered', 'no_carrier', 'no_number', 'do_not_call', 'too_late', 'interrupted'] as const)(
  '%s is not tried again',
  (outcome) => {
    expect(nextTry(outcome, { tries: 1, now: NOW })).toBeNull();
  },
);
