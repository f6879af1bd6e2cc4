/** How many of how many. */
export interface Share {
  hits: number;
  total: number;
}

/** What two samples allow to say. `unknown`: the difference may be chance. */
export type Verdict = 'first_more' | 'second_more' | 'unknown';

export interface Difference {
  /** Second minus first. */
  value: number;
  low: number;
  high: number;
  verdict: Verdict;
}

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964;

/** Wilson's interval of a share: honest for few calls and for shares of nearly none or all (Wilson 1927). */
export function wilson({ hits, total }: Share): { low: number; high: number } {
  if (total === 0) return { low: 0, high: 1 };
  const [p, z2] = [hits / total, Z * Z];
  const middle = (p + z2 / (2 * total)) / (1 + z2 / total);
  const half = (Z / (1 + z2 / total)) * Math.sqrt((p * (1 - p)) / total + z2 / (4 * total * total));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** 95 % interval of the difference of two shares, from Wilson's intervals (Newcombe 1998, method 10). */
export function compareShares(first: Share, second: Share): Difference {
  const share = ({ hits, total }: Share) => (total === 0 ? 0.5 : hits / total);
  const [a, b] = [share(first), share(second)];
  const [ia, ib] = [wilson(first), wilson(second)];
  const value = b - a;
  const low = value - Math.hypot(b - ib.low, ia.high - a);
  const high = value + Math.hypot(ib.high - b, a - ia.low);
  return { value, low, high, verdict: verdictOf(low, high) };
}

export interface Sample {
  mean: number;
  /** Standard deviation of the sample. */
  deviation: number;
  total: number;
}

/** Fewer values than these say nothing about a mean. */
const FEWEST = 30;

/** 95 % interval of the difference of two means (Welch; with 30 values each the normal distribution is near enough). */
export function compareMeans(first: Sample, second: Sample): Difference {
  const value = second.mean - first.mean;
  if (Math.min(first.total, second.total) < FEWEST)
    return { value, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, verdict: 'unknown' };
  const half = Z * Math.sqrt(first.deviation ** 2 / first.total + second.deviation ** 2 / second.total);
  return { value, low: value - half, high: value + half, verdict: verdictOf(value - half, value + half) };
}

function verdictOf(low: number, high: number): Verdict {
  if (low > 0) return 'second_more';
  return high < 0 ? 'first_more' : 'unknown';
}
