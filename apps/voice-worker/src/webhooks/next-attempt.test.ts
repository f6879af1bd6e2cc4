import { expect, it } from 'vitest';
import { nextAttempt } from './next-attempt';

const NOW = Date.UTC(2026, 10, 24, 9);

it('is tried ten times, ever later, over a day', () => {
  const pauses: number[] = [];
  for (let attempts = 1, at: number | null = NOW; ; attempts += 1) {
    const next: number | null = nextAttempt(attempts, at);
    if (next === null) break;
    pauses.push(next - at);
    at = next;
  }
  expect(pauses).toHaveLength(9);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  const hours = pauses.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
  expect(hours).toBeGreaterThan(24);
  expect(hours).toBeLessThan(24.5);
});
