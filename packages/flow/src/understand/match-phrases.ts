import { plain, words } from './fold';
import { containedIds } from './match/contains';
import { scores } from './match/score';
import { stripCarriers } from './strip';

/**
 * Least score at which a guess counts. Measured on the corpus in `match/corpus.ts` (English and Spanish menus, clean
 * and garbled by a recogniser, with off-topic sayings): off-topic sayings score up to 0.38, wishes from 0.43 on.
 */
export const MATCH_THRESHOLD = 0.42;

/** Two options closer than this are ambiguous: the caller is asked again rather than sent to the wrong place. */
export const MATCH_MARGIN = 0.06;

export interface PhraseOption {
  id: string;
  phrases: string[];
}

export interface PhraseMatch {
  id: string;
  /** 1 exact, 0.95 a whole phrase among other words, 0.9 exact without carrier words, below that a guess. */
  confidence: number;
}

/**
 * Which option a caller means. Tries the exact phrase, the phrase without "I'd like to speak to", a whole phrase inside
 * what was said, and at last the likeness of words and sounds. Ambiguous or unlike everything: null.
 */
export function matchPhrases(said: string, options: readonly PhraseOption[], language: string): PhraseMatch | null {
  const whole = plain(said);
  if (whole === '') return null;
  const exact = only(options, (phrase) => plain(phrase) === whole);
  if (exact.length > 0) return one(exact, 1);
  const bare = stripCarriers(said, language);
  const stripped = only(options, (phrase) => stripCarriers(phrase, language) === bare);
  if (stripped.length === 1) return one(stripped, 0.9);
  const contained = containedIds(words(said), options);
  if (contained.length > 0) return one(contained, 0.95);
  return guess(said, options, language);
}

function guess(said: string, options: readonly PhraseOption[], language: string): PhraseMatch | null {
  const [first, second] = scores(said, options, language).sort((a, b) => b.score - a.score);
  if (!first || first.score < MATCH_THRESHOLD) return null;
  if (second && first.score - second.score < MATCH_MARGIN) return null;
  return { id: first.id, confidence: Math.min(0.89, first.score) };
}

function only(options: readonly PhraseOption[], fits: (phrase: string) => boolean): string[] {
  return [...new Set(options.filter((option) => option.phrases.some(fits)).map((option) => option.id))];
}

function one(ids: string[], confidence: number): PhraseMatch | null {
  return ids.length === 1 ? { id: ids[0]!, confidence } : null;
}
