import type { LocalizedText } from '../model';
import type { Recording } from '../text/recording';
import type { Port } from './port';

/** Languages in which flows are told to managers. */
export const TELLING_LANGUAGES = ['en', 'es'] as const;
export type TellingLanguage = (typeof TELLING_LANGUAGES)[number];

/** What a step may look up to speak of itself in plain words. */
export interface TellingContext {
  language: TellingLanguage;
  name: string;
  /** ` at “Main menu”` where a sentence stands alone, '' where it stands below the step's name. */
  at: string;
  /** One of two wordings, by the language. */
  pick(en: string, es: string): string;
  /** What callers hear, with plain words for what templates put in; '' where nothing is said. */
  said(text: LocalizedText): string;
  /** Whether a recording is played to callers of the language that is quoted. */
  plays(recording: Recording | null): boolean;
  /** By their ids; a name for what is gone or not chosen yet. */
  department(id: string | null): string;
  schedule(id: string | null): string;
  /** Of another flow of the hotel. */
  flow(id: string | null): string;
  /** A language's own name in the language of the telling. */
  languageName(code: string): string;
  ports: readonly Port[];
  /** The flow is told as one that another flow uses: whoever gets to its end goes back there. */
  inside: boolean;
}

/** A step in words that fit into sentences about callers. */
export interface Telling {
  /** After “callers”: “are put through to Front desk”; '': nothing a caller would notice. */
  goes: string;
  /** After “instead of”: “being put through to Front desk”. */
  instead: string;
  /** Whole sentences with the rest, in order, each by what it is about; '': nothing to say of that. */
  more?: Record<string, string>;
  /** By port, who leaves there as the beginning of a sentence: “Callers who press 1 (Rooms)”. */
  ports?: Record<string, string>;
}

/** Of a step whose type says nothing of itself: its name and its ports' labels. */
export function plainTelling({ pick, name }: TellingContext): Telling {
  return {
    goes: pick(`come to “${name}”`, `llegan a «${name}»`),
    instead: pick(`coming to “${name}”`, `llegar a «${name}»`),
  };
}

/** Who leaves by a port that its type has no words for. */
export function plainSubject({ pick, at }: TellingContext, label: string): string {
  return pick(`If it is “${label}”${at}, callers`, `Si es «${label}»${at}, quienes llaman`);
}
