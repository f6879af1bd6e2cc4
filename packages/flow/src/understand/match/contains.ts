import { words } from '../fold';

interface Hit {
  id: string;
  from: number;
  to: number;
}

/**
 * Ids of the options of which a whole phrase stands in what was said. A hit inside a longer hit of another option does
 * not count: "dinner reservation" is not "reservation".
 */
export function containedIds(said: string[], options: readonly { id: string; phrases: readonly string[] }[]): string[] {
  const hits = options.flatMap(({ id, phrases }) =>
    phrases.flatMap((phrase) => places(said, words(phrase)).map((place): Hit => ({ id, ...place }))),
  );
  const outer = hits.filter((hit) => !hits.some((other) => other.id !== hit.id && holds(other, hit)));
  return [...new Set(outer.map((hit) => hit.id))];
}

function holds(outer: Hit, inner: Hit): boolean {
  return outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
}

function places(said: string[], phrase: string[]): { from: number; to: number }[] {
  if (phrase.length === 0) return [];
  return said
    .map((_, from) => ({ from, to: from + phrase.length }))
    .filter(({ from }) => phrase.every((word, i) => said[from + i] === word));
}
