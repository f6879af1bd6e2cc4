import { english } from './en';
import { french } from './fr';

/** What the recogniser needs to know of a language. */
export interface Language {
  id: 'en' | 'fr';
  /** Folder in soundswallower's `model/`. */
  model: string;
  /** Names as in the model, for the garbage branch. */
  phones: readonly string[];
  greetings: readonly string[];
  menuCarriers: readonly string[];
  articles: readonly string[];
  courtesies: readonly string[];
  yes: readonly string[];
  no: readonly string[];
  /** Sounds of a word the dictionary lacks; without it such a phrase cannot be heard. */
  pronounce?(word: string): Promise<string>;
}

/** @param tag BCP 47, e.g. `en-GB`; undefined when there is no model for it */
export function languageOf(tag: string): Language | undefined {
  return [english, french].find((language) => language.id === tag.toLowerCase().split('-')[0]);
}
