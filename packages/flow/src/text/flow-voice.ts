import { textOnlyIn } from './localize';

/**
 * The voice a flow has chosen for a language: for `pt-BR` also the one for `pt` or `pt-PT`, never another language's.
 * Null: the voice of the hotel.
 */
export function flowVoice(voices: Readonly<Record<string, string>> | undefined, language: string): string | null {
  return voices ? textOnlyIn(voices, language) : null;
}
