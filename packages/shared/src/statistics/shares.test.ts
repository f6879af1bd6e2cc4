import { describe, expect, it } from 'vitest';
import { compareMeans, compareShares, wilson } from './shares';

describe('wilson', () => {
  it('gives the published interval of 15 in 148 (Newcombe 1998)', () => {
    const { low, high } = wilson({ hits: 15, total: 148 });
    expect(low).toBeCloseTo(0.0624, 4);
    expect(high).toBeCloseTo(0.1605, 4);
  });

  it('stays between none and all', () => {
    expect(wilson({ hits: 0, total: 10 }).low).toBe(0);
    expect(wilson({ hits: 10, total: 10 }).high).toBeCloseTo(1, 12);
    expect(wilson({ hits: 10, total: 10 }).high).toBeLessThanOrEqual(1);
    expect(wilson({ hits: 0, total: 0 })).toEqual({ low: 0, high: 1 });
  });
});

describe('two shares', () => {
  it('give the published interval of 56 in 70 against 48 in 80 (Newcombe 1998, method 10)', () => {
    const { value, low, high, verdict } = compareShares({ hits: 48, total: 80 }, { hits: 56, total: 70 });
    expect(value).toBeCloseTo(0.2, 6);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
    expect(verdict).toBe('second_more');
  });

  it('of few calls say nothing, however far apart they look', () => {
    expect(compareShares({ hits: 1, total: 3 }, { hits: 2, total: 3 }).verdict).toBe('unknown');
    expect(compareShares({ hits: 0, total: 0 }, { hits: 50, total: 50 }).verdict).toBe('unknown');
    expect(compareShares({ hits: 0, total: 0 }, { hits: 0, total: 0 }).verdict).toBe('unknown');
  });

  it('tell either way', () => {
    expect(compareShares({ hits: 90, total: 100 }, { hits: 50, total: 100 }).verdict).toBe('first_more');
  });
});

describe('two means', () => {
  const sample = (mean: number, total: number) => ({ mean, deviation: 10, total });
  it('of fewer than thirty values say nothing', () => {
    expect(compareMeans(sample(1, 29), sample(1_000, 500)).verdict).toBe('unknown');
  });

  it('tell what is more than chance', () => {
    expect(compareMeans(sample(60, 100), sample(64, 100))).toMatchObject({ verdict: 'second_more' });
    expect(compareMeans(sample(60, 100), sample(61, 100)).verdict).toBe('unknown');
    const { low, high } = compareMeans(sample(60, 200), sample(61, 200));
    expect(high - low).toBeCloseTo(2 * 1.96 * Math.sqrt(1), 2);
  });
});
