import { distance } from './distance';
import { phoneticKey } from './phonetic';

/** Below this share of equal letters two words are different words: one letter in five may be wrong, in four none. */
const LEAST_ALIKE = 0.78;

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
  return Math.max(lettersAlike(x, y) * 0.9, soundsAlike(a, b, language) ? 0.8 : 0);
}

function lettersAlike(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  // The difference in length alone is already too much: most pairs of words end here.
  if (1 - Math.abs(a.length - b.length) / longest <= LEAST_ALIKE) return 0;
  const alike = 1 - distance(a, b) / longest;
  return alike > LEAST_ALIKE ? alike : 0;
}

function soundsAlike(a: string, b: string, language: string): boolean {
  if (Math.min(a.length, b.length) < 3) return false;
  const key = soundOf(a, language);
  // One consonant is too little to go by: "tea" and "tie".
  return key !== null && key.length >= 2 && key === soundOf(b, language);
}

// Keys take some twenty replacements, and menus hold the same words for the whole call.
const sounds = new Map<string, string | null>();
const MOST_SOUNDS = 5_000;

function soundOf(word: string, language: string): string | null {
  const known = `${language} ${word}`;
  let key = sounds.get(known);
  if (key === undefined) {
    if (sounds.size >= MOST_SOUNDS) sounds.clear();
    key = phoneticKey(word, language);
    sounds.set(known, key);
  }
  return key;
}
