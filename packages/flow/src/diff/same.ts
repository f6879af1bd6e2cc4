/** Deep equality of JSON; a key that is undefined counts as absent. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const at = (holder: object, key: string) => (holder as Record<string, unknown>)[key];
  return [...keys].every((key) => same(at(a, key), at(b, key)));
}
