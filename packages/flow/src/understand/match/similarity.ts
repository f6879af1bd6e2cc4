import { distance } from './distance';
import { phoneticKey } from './phonetic';

/** Below this share of equal letters two words are different words ("spa" and "spot"). */
const LEAST_ALIKE = 0.74;

/** A word without its commonest endings; enough to make "massages" and "massage" one. */
export function stem(word: string): string {
  const cut = word.replace(/(ings?|ed|es|s)$/, '').replace(/e$/, '');
  return cut.length >= 3 ? cut : word;
}

/** How much two folded words are the same word to a recogniser's ear, 0..1. */
export function similarity(a: string, b: string, language: string): number {
  if (a === b) return 1;
  const [x, y] = [stem(a), stem(b)];
  if (x === y) return 0.95;
  const alike = 1 - distance(x, y) / Math.max(x.length, y.length);
  const fuzzy = alike > LEAST_ALIKE ? alike * 0.9 : 0;
  return Math.max(fuzzy, soundsAlike(a, b, language) ? 0.8 : 0);
}

function soundsAlike(a: string, b: string, language: string): boolean {
  if (Math.min(a.length, b.length) < 3) return false;
  const key = phoneticKey(a, language);
  // One consonant is too little to go by: "tea" and "tie".
  return key !== null && key.length >= 2 && key === phoneticKey(b, language);
}
