import type { LanguageConfig } from './config';

/** `0034`, `+34 6…` and `34` are the same beginning. */
const digitsOf = (number: string) => number.replace(/[^\d+]/g, '').replace(/^(\+|00)/, '');

/** The language of the longest rule that fits a number; null: none does, or the rule's language has no way out. */
export function languageOfNumber(number: string | null, { rules, choices }: LanguageConfig): string | null {
  const called = digitsOf(number ?? '');
  if (called === '') return null;
  const [longest] = rules
    .map(({ prefix, language }) => ({ beginning: digitsOf(prefix), language }))
    .filter(({ beginning }) => beginning !== '' && called.startsWith(beginning))
    .sort((a, b) => b.beginning.length - a.beginning.length);
  return choices.find(({ language }) => language === longest?.language)?.language ?? null;
}
