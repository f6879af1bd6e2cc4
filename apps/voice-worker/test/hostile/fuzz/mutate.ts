/** The same row of numbers from 0 to 1 for the same seed (xorshift32, Marsaglia 2003). */
export function seeded(seed: number) {
  let x = seed >>> 0 || 1;
  const next = () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)]!;
  return { below, pick };
}
export type Seeded = ReturnType<typeof seeded>;

const deep = (levels: number): unknown => (levels === 0 ? 0 : [deep(levels - 1)]);
const WILD: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 2 ** 53, 0.5, '', ' ', '0', '-1', 'NaN', '9'.repeat(30), 'media', 'start', '#', '12'],
  ...['\u0000', '💥', '\ud800', '__proto__', 'constructor', 'a'.repeat(5_000), '=', 'AAA', [], {}, [[]], deep(500)],
  ...[{ toString: 1 }, { length: -1 }, '+34971000041', '../../x', '%00', '$(x)', "' or 1=1 --"],
];

/** A copy with one thing in it changed: a field that is something else, missing, one too many, or deeper than it was. */
export function mutateValue(value: unknown, r: Seeded): unknown {
  if (typeof value !== 'object' || value === null || r.below(8) === 0) return r.pick(WILD);
  if (Array.isArray(value)) return r.below(2) ? [...value, r.pick(WILD)] : value.slice(0, -1);
  const keys = Object.keys(value);
  const key = r.pick([...keys, ...keys, ...keys, '__proto__', 'more']);
  const { [key]: old, ...rest } = value as Record<string, unknown>;
  return r.below(6) === 0 ? rest : Object.fromEntries([...Object.entries(rest), [key, mutateValue(old, r)]]);
}

/** A copy with a few places changed, cut off, or said twice. */
export function mutateText(text: string, r: Seeded): string {
  let out = text;
  for (let n = 1 + r.below(3); n > 0; n--) {
    const [at, to] = [r.below(out.length + 1), r.below(out.length + 1)];
    const how = r.below(5);
    if (how === 0) out = out.slice(0, at);
    else if (how === 1)
      out = out.slice(0, at) + r.pick(['"', '{', '}', '\\', '\u0000', '💥', ',', '0']) + out.slice(at);
    else if (how === 2) out = out.slice(0, at) + out.slice(at + 1 + r.below(8));
    else if (how === 3) out = out.slice(0, at) + out.slice(Math.min(at, to), Math.max(at, to)) + out.slice(at);
    else out = out.slice(0, at) + String.fromCharCode(1 + r.below(0xffff)) + out.slice(at + 1);
  }
  return out;
}

/** One of the messages as text: mostly with a changed value, sometimes as it is, sometimes broken as text. */
export function mutateMessage(messages: readonly object[], r: Seeded): string {
  const message = r.pick(messages);
  const how = r.below(10);
  if (how === 0) return JSON.stringify(message);
  if (how < 7) return JSON.stringify(mutateValue(message, r));
  return mutateText(JSON.stringify(message), r);
}
