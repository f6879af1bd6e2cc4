import { words } from '../fold';
import { baseLanguage } from '../lexicon/index';
import { numberAt, numbersIn } from '../numbers/number';
import { stripCourtesies } from '../strip';
import type { Reading } from './context';

/** What a recogniser hears for a number said alone. */
const HOMOPHONES: Record<string, Record<string, number>> = {
  en: { to: 2, too: 2, for: 4, won: 1, ate: 8, tree: 3, sex: 6 },
  es: {},
};

const SAYINGS: Record<string, readonly (readonly [RegExp, number])[]> = {
  en: [
    [/\bhalf a dozen\b/, 6],
    [/\b(a|one) dozen\b/, 12],
    [/\ba (couple|pair)\b/, 2],
    [/\b(just|only) (me|myself|the one)\b|^(me|myself|a single)$/, 1],
    [/^(just )?a (night|room|person|guest|day)$/, 1],
  ],
  es: [
    [/\bmedia docena\b/, 6],
    [/\buna docena\b/, 12],
    [/\b(un par|una pareja)\b/, 2],
    [/\b(solo|solamente) (yo|para mi)\b|^yo$/, 1],
  ],
};

/**
 * A number in figures or words: "3", "2.5", "1,200", "twenty one nights", "room four twelve" (412). Two different
 * numbers ("two or three") and numbers outside `min`..`max` are null.
 */
export function readNumber(
  expect: { min?: number; max?: number },
  said: string,
  language: string,
): Reading<number> | null {
  const read = fromFigures(said) ?? fromSayings(said, language) ?? fromWords(said, language);
  if (!read || !Number.isFinite(read.value)) return null;
  const fits = read.value >= (expect.min ?? -Infinity) && read.value <= (expect.max ?? Infinity);
  return fits ? read : null;
}

/** Whole numbers with separators and decimals, the only figures that `words()` would tear apart. */
function fromFigures(said: string): Reading<number> | null {
  const found = said.match(/\d{1,3}(?:[.,]\d{3})+(?![\d])|\d+[.,]\d{1,2}(?!\d)/g);
  if (found?.length !== 1 || /\d/.test(said.replace(found[0]!, ''))) return null;
  const figures = found[0]!;
  const thousands = /^\d{1,3}([.,]\d{3})+$/.test(figures);
  return { value: Number(thousands ? figures.replace(/[.,]/g, '') : figures.replace(',', '.')), confidence: 0.9 };
}

function fromSayings(said: string, language: string): Reading<number> | null {
  const text = stripCourtesies(said, language);
  const found = (SAYINGS[baseLanguage(language)] ?? []).find(([pattern]) => pattern.test(text));
  return found ? { value: found[1], confidence: 0.9 } : null;
}

function fromWords(said: string, language: string): Reading<number> | null {
  const bare = words(stripCourtesies(said, language));
  const homophone = bare.length === 1 ? HOMOPHONES[baseLanguage(language)]?.[bare[0]!] : undefined;
  if (homophone !== undefined) return { value: homophone, confidence: 0.6 };
  const found = numbersIn(bare, language);
  if (found.length === 0) return longFigures(bare);
  const values = new Set(found.map((read) => read.value));
  if (values.size === 1 && found.length === 1)
    return { value: found[0]!.value, confidence: bare.length <= 4 ? 1 : 0.85 };
  const adjacent = found.every((read, i) => !read.ordinal && (i === 0 || read.at === found[i - 1]!.next));
  // "Four twelve", "one two oh five": room numbers are said in pieces.
  if (adjacent) return { value: Number(found.map((read) => read.value).join('')), confidence: 0.8 };
  return values.size === 1 ? { value: found[0]!.value, confidence: 0.7 } : null;
}

function longFigures(bare: string[]): Reading<number> | null {
  const figures = bare.filter((word) => /^\d{5,12}$/.test(word));
  return figures.length === 1 ? { value: Number(figures[0]), confidence: 1 } : null;
}

/** One number filling the words from `at` to their end, or null. */
export function wholeNumber(list: readonly string[], language: string): number | null {
  const read = numberAt(list, 0, language);
  return read && read.next === list.length ? read.value : null;
}
