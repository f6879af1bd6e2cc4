import { type Json, LanguageCode } from '../model';
import { type NodeType, nodeType } from './lookup';

/**
 * The config of a freshly dropped node: the schema's defaults, with texts only in the flow's own languages
 * (in the first one at least, in English where we know no better).
 */
export function draftConfig(type: NodeType, languages: readonly string[]): Record<string, Json> {
  const config = nodeType(type)!.config.parse({}) as Record<string, Json>;
  return Object.fromEntries(Object.entries(config).map(([name, value]) => [name, pruned(value, languages)]));
}

const sameLanguage = (a: string, b: string) => a.split('-')[0] === b.split('-')[0];

/** A list with an entry per language: one for each of the flow's. */
function perLanguage(items: Json[], languages: readonly string[]): Json[] {
  const of = (item: Json) => (item as { language: string }).language;
  const kept = languages.flatMap((language) => {
    const found = items.find((item) => sameLanguage(of(item), language));
    return found === undefined ? [] : [{ ...(found as { [key: string]: Json }), language }];
  });
  return kept.length > 0 ? kept : items.slice(0, 1);
}

const isPerLanguage = (value: Json[]) =>
  value.length > 0 && value.every((item) => item !== null && typeof item === 'object' && 'language' in item);

function pruned(value: Json, languages: readonly string[]): Json {
  if (Array.isArray(value) && isPerLanguage(value)) return perLanguage(value, languages);
  if (Array.isArray(value)) return value.map((item) => pruned(item, languages));
  if (value === null || typeof value !== 'object') return value;
  const keys = Object.keys(value);
  const localized = keys.length > 1 && keys.every((key) => LanguageCode.safeParse(key).success);
  if (!localized) return Object.fromEntries(keys.map((key) => [key, pruned(value[key]!, languages)]));
  const kept = languages.flatMap((language) => {
    const text = value[language] ?? value[language.split('-')[0]!];
    return text === undefined ? [] : [[language, text] as const];
  });
  return Object.fromEntries(kept.length > 0 ? kept : [[languages[0] ?? 'en', value.en ?? '']]);
}
