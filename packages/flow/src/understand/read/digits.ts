import { words } from '../fold';
import { baseLanguage, lexiconOf } from '../lexicon/index';
import { numberAt } from '../numbers/number';
import type { Reading } from './context';

/** Digits as found in speech, with a `+` in front where "plus" was said. */
export interface DigitRun {
  digits: string;
  /** Words between the first and the last digit that are no digits: the run may be broken. */
  gaps: number;
}

/**
 * All digits in what was said: "six double five", "oh", "plus three four", figures, and numbers read in pairs
 * ("treinta y cuatro" → 34). "Eight hundred" is 800; in English nothing is added to it ("eight hundred five" is 8005).
 */
export function digitsIn(said: string, language: string): DigitRun {
  const lexicon = lexiconOf(language);
  const list = words(said.replace(/\+/g, ` ${lexicon.plus[0]} `));
  let digits = '';
  let gaps = 0;
  let pending = 0;
  for (let at = 0; at < list.length; ) {
    const word = list[at]!;
    const times = Object.hasOwn(lexicon.repeats, word) ? lexicon.repeats[word]! : 1;
    const piece = pieceAt(list, times > 1 ? at + 1 : at, language);
    if (piece) {
      digits += times > 1 ? piece.text.repeat(times) : piece.text;
      gaps += pending;
      pending = 0;
      at = piece.next;
      continue;
    }
    if (digits === '' && lexicon.plus.includes(word)) digits = '+';
    else if (digits !== '' && digits !== '+') pending++;
    at++;
  }
  return { digits: digits === '+' ? '' : digits, gaps };
}

function pieceAt(list: readonly string[], at: number, language: string): { text: string; next: number } | null {
  const word = list[at];
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return { text: word, next: at + 1 };
  const { digits } = lexiconOf(language);
  if (Object.hasOwn(digits, word) && list[at + 1] !== 'hundred' && list[at + 1] !== 'mil') {
    return { text: String(digits[word]), next: at + 1 };
  }
  const english = baseLanguage(language) === 'en';
  const hundred = english ? list.indexOf('hundred', at) : -1;
  // Cut after "hundred" so that the next digit stays a digit of its own.
  const read = numberAt(hundred === at + 1 ? list.slice(0, hundred + 1) : list, at, language);
  return read && !read.ordinal ? { text: String(read.value), next: read.next } : null;
}

/** A string of `min` to `max` digits. */
export function readDigits(
  expect: { min: number; max: number },
  said: string,
  language: string,
): Reading<string> | null {
  const run = digitsIn(said, language);
  const digits = run.digits.replace('+', '');
  if (digits.length < expect.min || digits.length > expect.max || digits === '') return null;
  return { value: digits, confidence: run.gaps > 0 ? 0.5 : 0.9 };
}
