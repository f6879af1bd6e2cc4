import { findText } from './localize';

/**
 * The voice a flow has chosen for a language: for `pt-BR` also the one for `pt` or `pt-PT`, never another language's.
 * Null: the voice of the hotel.
 */
export function flowVoice(voices: Readonly<Record<string, string>> | undefined, language: string): string | null {
  if (!voices) return null;
  const base = language.split('-')[0]!;
  const fitting = Object.entries(voices).filter(([code]) => code.split('-')[0] === base);
  return findText(Object.fromEntries(fitting), language, language)?.text ?? null;
}
