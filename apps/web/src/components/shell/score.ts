import { defaultFilter } from 'cmdk';

/** Stands first among the keywords of what a search found: it fits, even where its words do not show why. */
export const FOUND = 'found';
const LEAST = 0.02;

/**
 * How well a command fits what was typed, 0 (hidden) to 1. Judges by its words only: ids hold the hotel's name and would
 * fit by accident.
 */
export function scoreOf(_id: string, typed: string, words: string[] = []): number {
  const [first, ...rest] = words;
  if (first !== FOUND) return defaultFilter(words.join(' '), typed);
  return Math.max(defaultFilter(rest.join(' '), typed), LEAST);
}
