import type { LocalizedText } from '../model';

/**
 * The text for a language and the language it is in: that language, its base (`pt` for `pt-BR`), a sibling (`pt-PT`),
 * the flow's default, any. A blank text counts as missing. Null where nothing is written at all.
 */
export function findText(
  text: LocalizedText,
  wanted: string,
  fallback: string,
): { text: string; language: string } | null {
  const base = baseOf(wanted);
  const languages = Object.keys(text);
  const candidates = [wanted, base, ...languages.filter((key) => baseOf(key) === base), fallback, ...languages];
  const language = candidates.find((key) => Object.hasOwn(text, key) && text[key]!.trim() !== '');
  if (language === undefined) return null;
  return { text: text[language]!, language: baseOf(language) === base ? wanted : language };
}

/** Like {@link findText}, the text alone; `''` where nothing is written. */
export function textIn(text: LocalizedText, wanted: string, fallback: string): string {
  return findText(text, wanted, fallback)?.text ?? '';
}

/** The text in that language, its base or a sibling, never in another one; null where there is none. */
export function textOnlyIn(text: LocalizedText, language: string): string | null {
  const found = findText(text, language, language);
  return found?.language === language ? found.text : null;
}

/** Like {@link textIn} for lists: the first language that has any. */
export function listIn<T>(lists: Record<string, T[]>, language: string, fallback: string): T[] {
  for (const candidate of [language, baseOf(language), fallback]) {
    const found = Object.hasOwn(lists, candidate) ? lists[candidate]! : [];
    if (found.length > 0) return found;
  }
  return [];
}

function baseOf(language: string): string {
  return language.split('-')[0]!;
}
