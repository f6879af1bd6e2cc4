import type { LocalizedText } from '../model';

/**
 * The text for a language: that language, its base (`pt` for `pt-BR`), a sibling (`pt-PT`), the flow's default, any.
 * A blank text counts as missing. `''` where nothing is written at all.
 */
export function textIn(text: LocalizedText, language: string, fallback: string): string {
  const base = baseOf(language);
  const candidates = [
    language,
    base,
    ...Object.keys(text).filter((key) => baseOf(key) === base),
    fallback,
    ...Object.keys(text),
  ];
  for (const candidate of candidates) {
    const found = Object.hasOwn(text, candidate) ? text[candidate]! : '';
    if (found.trim() !== '') return found;
  }
  return '';
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
