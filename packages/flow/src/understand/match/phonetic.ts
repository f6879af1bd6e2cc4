import { baseLanguage } from '../lexicon/index';

type Rule = readonly [RegExp, string];

/** After Lawrence Philips' Metaphone, shortened to what tells hotel words apart on a telephone line. */
const ENGLISH: readonly Rule[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/^wh/, 'w'],
  [/mb$/, 'm'],
  [/ph/g, 'f'],
  [/tch/g, 'X'],
  [/sch/g, 'sk'],
  [/(ch|sh)/g, 'X'],
  [/[st]i(?=[ao])/g, 'X'],
  [/th/g, '0'],
  [/dg(?=[eiy])/g, 'j'],
  [/gh(?![aeiou])/g, ''],
  [/g(?=[eiy])/g, 'j'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/[wyh](?![aeiou])/g, ''],
];

const SPANISH: readonly Rule[] = [
  [/ch/g, 'X'],
  [/h/g, ''],
  [/v/g, 'b'],
  [/ll/g, 'y'],
  [/qu(?=[ei])/g, 'k'],
  [/gu(?=[ei])/g, 'G'],
  [/g(?=[ei])/g, 'j'],
  [/c(?=[ei])/g, 's'],
  [/[cq]/g, 'k'],
  [/z/g, 's'],
  [/x/g, 's'],
  [/G/g, 'g'],
];

const RULES: Record<string, readonly Rule[]> = { en: ENGLISH, es: SPANISH };

/**
 * How a folded word sounds, as its consonants; a leading vowel is kept as `a`.
 * Null where the language has no rules: sounds then do not count.
 */
export function phoneticKey(word: string, language: string): string | null {
  const rules = RULES[baseLanguage(language)];
  if (!rules) return null;
  const sounds = rules.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
  const skeleton = sounds.replace(/^[aeiou]+/, 'A').replace(/[aeiou]/g, '');
  return skeleton.replace(/(.)\1+/g, '$1');
}
