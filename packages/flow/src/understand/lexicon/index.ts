import { en } from './en';
import { es } from './es';
import type { BuiltinKind, Lexicon } from './lexicon';
import { de, fr, it, pt } from './others';

const LEXICONS: Record<string, Lexicon> = { en, es, fr, de, pt, it };

/** `es-MX` → `es`. */
export function baseLanguage(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}

/** The words of a language; English where we have none for it. */
export function lexiconOf(language: string): Lexicon {
  const base = baseLanguage(language);
  return Object.hasOwn(LEXICONS, base) ? LEXICONS[base]! : en;
}

/** Languages whose callers can be read at all: menus, digits, yes or no. */
export const READABLE_LANGUAGES: readonly string[] = Object.keys(LEXICONS);

/** Languages in which dates, times and numbers in words are read and spoken too. */
export const FULL_LANGUAGES: readonly string[] = ['en', 'es'];

/** Ways to say "repeat that", "a person please", "yes" and "no"; folded (small letters, no accents), for grammars and matching. */
export function builtinPhrases(kind: BuiltinKind, language: string): string[] {
  return [...lexiconOf(language).builtins[kind]];
}

export { BUILTIN_KINDS, type BuiltinKind, type Lexicon } from './lexicon';
