import { listIn } from '../../text/localize';
import { builtinPhrases } from '../../understand/lexicon';
import { matchPhrases, type PhraseOption } from '../../understand/match-phrases';
import type { MenuConfig, MenuOption } from './config';

/** Ids of the built-in choices among the phrases; no option can have them. */
export const OPERATOR = '$operator';
export const REPEAT = '$repeat';

/** What may be said, per choice, in the call's language. The listener's grammar is made from exactly this. */
export function phrasesOf(config: MenuConfig, language: string, defaultLanguage: string): PhraseOption[] {
  return [
    ...config.options.map(({ id, label, phrases }) => {
      const words = listIn(phrases, language, defaultLanguage);
      return { id, phrases: words.includes(label) ? words : [...words, label] };
    }),
    ...(config.operatorOn ? [{ id: OPERATOR, phrases: builtinPhrases('operator', language) }] : []),
    ...(config.repeatOn ? [{ id: REPEAT, phrases: builtinPhrases('repeat', language) }] : []),
  ];
}

/** Words that choose an option and no other; null: whatever is said for it is said for another one too. */
export function wordsFor(config: MenuConfig, { id }: Pick<MenuOption, 'id'>, language: string): string | null {
  const all = phrasesOf(config, language, language);
  const own = all.find((option) => option.id === id)?.phrases ?? [];
  return own.find((words) => matchPhrases(words, all, language)?.id === id) ?? null;
}
