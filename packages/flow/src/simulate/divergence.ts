import type { PathStep, SimulatedCall } from './views/call';

/** Where the same script takes two flows apart. */
export interface Divergence {
  /** The last step both went through; null: they begin apart. */
  after: string | null;
  /** Where each goes from there; null: its call is over, or waits. */
  before: PathStep | null;
  now: PathStep | null;
  /** The same steps, but another end. */
  onlyEnd: boolean;
}

/** Compares two calls of one script by the steps they went through and how they ended; null: they went the same way. */
export function divergence(
  before: Pick<SimulatedCall, 'path' | 'end'>,
  now: Pick<SimulatedCall, 'path' | 'end'>,
): Divergence | null {
  const longest = Math.max(before.path.length, now.path.length);
  for (let at = 0; at < longest; at++) {
    const [old, fresh] = [before.path[at] ?? null, now.path[at] ?? null];
    if (old?.node === fresh?.node) continue;
    return { after: now.path[at - 1]?.node ?? null, before: old, now: fresh, onlyEnd: false };
  }
  if (before.end?.reason === now.end?.reason && before.end?.outcome === now.end?.outcome) return null;
  return { after: now.path.at(-1)?.node ?? null, before: null, now: null, onlyEnd: true };
}
