const MARKS: Readonly<Record<string, string>> = { a: 'áàâä', e: 'éèêë', i: 'íîï', o: 'óôö', u: 'úüù', n: 'ñ', c: 'ç' };
/** Letters of a word that are looked at: longer names are told apart by their beginnings. */
const LETTERS = 8;

/**
 * A folded word as names may be written: as it is, and with up to two accents (`nunez` → `núñez`). For columns that keep
 * their accents, where the database cannot fold: the embedded one has no `unaccent`.
 */
export function accented(word: string): string[] {
  const withOne = (text: string, from: number, only?: number): { text: string; at: number }[] =>
    [...text.slice(0, LETTERS)].flatMap((letter, at) =>
      at < from
        ? []
        : [...(MARKS[letter] ?? '')]
            .slice(0, only)
            .map((mark) => ({ text: text.slice(0, at) + mark + text.slice(at + 1), at })),
    );
  const one = withOne(word, 0);
  // two are common in Spanish, with its own marks
  const two = withOne(word, 0, 1).flatMap(({ text, at }) => withOne(text, at + 1, 1));
  return [word, ...one.map(({ text }) => text), ...two.map(({ text }) => text)];
}
