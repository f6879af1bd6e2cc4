import { type Pair, same, type Three } from './three-way';

interface Rules<T> {
  /** Both sides have it: how to make one of the two. Added by both: there is no `base`. */
  both?: (pair: Pair<T>) => T;
  /** One side removed what the other changed; it is kept as changed. */
  removedHereChangedThere?: (item: T) => void;
}

/** Merges lists of things with a key: my order, then what they added. */
export function mergeLists<T>(three: Three<readonly T[]>, keyOf: (item: T) => string, rules: Rules<T> = {}): T[] {
  const base = new Map(three.base.map((item) => [keyOf(item), item]));
  const theirs = new Map(three.theirs.map((item) => [keyOf(item), item]));
  const mine = new Map(three.mine.map((item) => [keyOf(item), item]));
  const merged: T[] = [];
  const keepUnlessUntouched = (item: T, key: string) => {
    const old = base.get(key);
    if (old === undefined) return merged.push(item);
    if (same(old, item)) return;
    rules.removedHereChangedThere?.(item);
    return merged.push(item);
  };
  for (const [key, item] of mine) {
    const other = theirs.get(key);
    if (other === undefined) keepUnlessUntouched(item, key);
    else merged.push(rules.both ? rules.both({ base: base.get(key), mine: item, theirs: other }) : item);
  }
  for (const [key, item] of theirs) if (!mine.has(key)) keepUnlessUntouched(item, key);
  return merged;
}
