import type { LocalizedText } from '../model';
import { findText } from '../text/localize';
import { pathWords } from './path-words';

/** A text for callers as people read it: templates in words of the text's `language`, tags left out. */
export function plainText(template: string, language = 'en'): string {
  return template
    .replace(/{%.*?%}/gs, ' ')
    .replace(/{{(.*?)}}/gs, (_, path: string) => `[${pathWords(path, language)}]`)
    .replace(/\s+/g, ' ')
    .trim();
}

/** In quotation marks, cut after `most` characters; '' where nothing is said. */
export function saidIn(
  text: LocalizedText,
  language: string,
  fallback: string,
  most: number,
  marks: [string, string],
): string {
  const found = findText(text, language, fallback);
  const plain = found ? plainText(found.text, found.language) : '';
  if (plain === '') return '';
  const cut = plain.length <= most ? plain : `${plain.slice(0, most - 1).trimEnd()}…`;
  return `${marks[0]}${cut}${marks[1]}`;
}
