import { numberWords } from './number-words';

/**
 * A phrase from a flow as the words somebody says: lower case, no punctuation, numbers in words. English accents go ("café" is
 * "cafe" in the dictionary), French ones stay.
 */
export function phraseWords(phrase: string, language: 'en' | 'fr'): string[] {
  let text = phrase
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/&/g, language === 'en' ? ' and ' : ' et ')
    .replace(/@/g, ' at ')
    .replace(/%/g, ' percent ');
  if (language === 'en') {
    text = text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/\b(\d{1,4})\b/g, (_, n) => ` ${numberWords(Number(n)).join(' ')} `)
      .replace(/\d/g, (d) => ` ${numberWords(Number(d)).join(' ')} `);
  }
  return text
    .replace(/[^\p{L}' ]/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter(Boolean);
}
