import { expect, it } from 'vitest';
import { gapAt } from './dots';

it('dots keep their distance: never a haze, never few and far between, the same ones at every power of two', () => {
  for (let zoom = 0.04; zoom < 2; zoom *= 1.07) {
    expect(gapAt(zoom)).toBeGreaterThanOrEqual(16);
    expect(gapAt(zoom)).toBeLessThan(32);
  }
  expect(gapAt(1)).toBe(22);
  expect(gapAt(0.5)).toBe(22);
  expect(gapAt(0.9)).toBeCloseTo(19.8);
});
