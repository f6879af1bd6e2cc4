import type { LocalizedText } from '../model';
import { textIn } from '../text/localize';

/** `{{ answers.ask_dates.text | capitalize }}` → `[ask dates]`. */
function wordsOf(path: string): string {
  const names = path.split('|')[0]!.trim().split('.');
  const [root] = names;
  const kept = root === 'vars' || root === 'answers' ? names.slice(1) : names;
  const plain = kept.filter((name) => !['text', 'value', 'output'].includes(name));
  return `[${(plain.length > 0 ? plain : names).join(' ').replaceAll('_', ' ')}]`;
}

/** A text for callers as people read it: templates in words, tags left out. */
export function plainText(template: string): string {
  return template
    .replace(/{%.*?%}/gs, ' ')
    .replace(/{{(.*?)}}/gs, (_, path: string) => wordsOf(path))
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
  const plain = plainText(textIn(text, language, fallback));
  if (plain === '') return '';
  const cut = plain.length <= most ? plain : `${plain.slice(0, most - 1).trimEnd()}…`;
  return `${marks[0]}${cut}${marks[1]}`;
}
