import type { Expectation } from '../../model';
import type { AnswerKind, ListenConfig } from './config';

/** What the listener shall expect. */
export function expectationOf({ kind, minDigits, maxDigits, min, max }: ListenConfig): Expectation {
  if (kind === 'digits') return { kind, min: minDigits, max: maxDigits };
  // keys come beside the words; what is expected of the ear is the words
  if (kind === 'words_or_keys') return { kind: 'free' };
  if (kind !== 'number') return { kind };
  return { kind, ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
}

/** What keys are read as where that is not what words are read as; null: the same. */
export function keysExpected({ kind, minDigits, maxDigits }: ListenConfig): Expectation | null {
  return kind === 'words_or_keys' ? { kind: 'digits', min: minDigits, max: maxDigits } : null;
}

/** The longest answer by keys, per kind; null: keys mean nothing. */
export function mostKeys({ kind, maxDigits }: ListenConfig): number | null {
  const most: Record<AnswerKind, number | null> = {
    free: null,
    name: null,
    date: 8,
    time: 4,
    number: 12,
    digits: maxDigits,
    // 15 by E.164, a leading * for + or 00 for it.
    phone: 17,
    yes_no: 1,
    words_or_keys: maxDigits,
  };
  return most[kind];
}

/**
 * Silence that ends the utterance, milliseconds: people pause inside numbers and sentences, not inside yes or no.
 */
export const ENDPOINT_MS: Record<AnswerKind, number> = {
  free: 1_200,
  name: 900,
  date: 800,
  time: 700,
  number: 700,
  digits: 1_200,
  phone: 1_500,
  yes_no: 500,
  words_or_keys: 1_200,
};
