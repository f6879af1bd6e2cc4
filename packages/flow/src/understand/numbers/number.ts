import { baseLanguage } from '../lexicon/index';
import { readEn } from './en';
import { readEs } from './es';

/** A number found at a place in the words. */
export interface NumberRead {
  value: number;
  /** Index of the first word after it. */
  next: number;
  ordinal: boolean;
}

/**
 * The longest number (0 to 9999) that begins at `words[at]`, in figures (`24`, `24th`, `1º`) or, in English and Spanish,
 * in words; null if none begins there. `words` as made by `words()`.
 */
export function numberAt(words: readonly string[], at: number, language: string): NumberRead | null {
  const figures = /^(\d{1,4})(st|nd|rd|th|º|ª)?$/.exec(words[at] ?? '');
  if (figures) return { value: Number(figures[1]), next: at + 1, ordinal: figures[2] !== undefined };
  const base = baseLanguage(language);
  if (base === 'en') return readEn(words, at);
  if (base === 'es') return readEs(words, at);
  return null;
}

/** All numbers in the words, in order. */
export function numbersIn(words: readonly string[], language: string): (NumberRead & { at: number })[] {
  const found: (NumberRead & { at: number })[] = [];
  for (let at = 0; at < words.length; ) {
    const read = numberAt(words, at, language);
    if (read) found.push({ ...read, at });
    at = read ? read.next : at + 1;
  }
  return found;
}
