/** The three versions of one thing: as both started, as we have it, as they saved it. */
export interface Three<T> {
  base: T;
  mine: T;
  theirs: T;
}

/** A thing both have; where both added it, there is nothing they started from. */
export interface Pair<T> {
  base: T | undefined;
  mine: T;
  theirs: T;
}

/** Equal as JSON, whatever the order of keys. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysOfA = Object.keys(a);
  if (keysOfA.length !== Object.keys(b).length) return false;
  return keysOfA.every((key) => key in b && same((a as never)[key], (b as never)[key]));
}

/** Who changed it: the value to take, or `collision` where both changed it differently. */
export function pick<T>({ base, mine, theirs }: Pair<T>): { value: T; collision: boolean } {
  if (same(mine, theirs) || same(theirs, base)) return { value: mine, collision: false };
  if (same(mine, base)) return { value: theirs, collision: false };
  return { value: mine, collision: true };
}

/** Merges plain records key by key; a key missing on one side counts as removed there. */
export function mergeRecords<T extends object>(three: Pair<T>): { value: T; collisions: string[] } {
  const { base, mine, theirs } = three;
  const value: Record<string, unknown> = {};
  const collisions: string[] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const picked = pick<unknown>({ base: base && at(base, key), mine: at(mine, key), theirs: at(theirs, key) });
    if (picked.value !== undefined) value[key] = picked.value;
    if (picked.collision) collisions.push(key);
  }
  return { value: value as T, collisions };
}

const at = (record: object, key: string): unknown => (record as Record<string, unknown>)[key];
