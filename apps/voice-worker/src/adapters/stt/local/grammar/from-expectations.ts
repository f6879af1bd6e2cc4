import type { Expectation } from '../../contract';
import type { Language } from '../languages';
import { bigram } from './bigram';
import { date, MONTHS, ORDINALS, time, WEEKDAYS } from './dates';
import { Grammar } from './grammar';
import { HOTEL_SENTENCES } from './hotel-sentences';
import { NAMES } from './names';
import { ONES, TEENS, TENS } from './number-words';
import { digits, number } from './numbers';
import { ARTICLES, CARRIERS, COUNTED } from './speech-parts';
import { phraseWords } from './words';

export interface Weights {
  /** Per phone of the garbage branch. 0 accepts anything; See `DEFAULT_WEIGHTS`. */
  garbage: number;
  /** "can I speak to", before a phrase. */
  carrier: number;
  /** "um", "hello". */
  greeting: number;
  /** "please", after. */
  courtesy: number;
}

/**
 * Chosen on the tuning half of the corpus at 35 dB. Carriers at 0.05 instead of 0.002 let 27 % instead of 9–18 % of a human's other
 * phrases pass as answers and took three times as long; garbage at 0.12 turned 14 % of her right answers away. A penalty for every
 * further word of a carrier changed nothing (0.1, 0.03); garbage at 0.07 rejected 8 % more other phrases and 4 % more right ones.
 */
export const DEFAULT_WEIGHTS: Weights = { garbage: 0.05, carrier: 0.002, greeting: 0.001, courtesy: 0.05 };

/** Prefix of the garbage branch's words: one per phone. */
export const PHONE_WORD = 'ph_';
const CLASSES = [[...ONES, ...TEENS, ...TENS], ORDINALS, WEEKDAYS, MONTHS];

/** All that a step accepts as one grammar: optional greeting, carrier, the answer, optional courtesy; beside it any other sounds. */
export function grammarFor(expect: readonly Expectation[], language: Language, w: Weights = DEFAULT_WEIGHTS): Grammar {
  const g = new Grammar();
  const hello = g.state();
  const answered = g.state();
  g.skip(g.start, hello);
  for (const word of language.greetings) g.word(g.start, hello, word, w.greeting);
  for (const words of language.courtesies) g.phrase(answered, g.final, words.split(' '), w.courtesy);
  g.skip(answered, g.final);
  for (const e of expect) answer(g, hello, answered, e, language, w);
  if (w.garbage > 0) {
    // One loop only, reached without a word: the model of a lone phone is large (all contexts), and two would double the decoding time.
    const other = g.state();
    g.skip(g.start, other);
    for (const phone of language.phones) g.word(other, other, PHONE_WORD + phone.toLowerCase(), w.garbage);
    g.skip(other, g.final);
  }
  return g;
}

function answer(g: Grammar, from: number, to: number, e: Expectation, language: Language, w: Weights): void {
  const carried = (carriers: readonly string[], articles: readonly string[] = []): number => {
    const entry = g.state();
    const after = g.state();
    g.skip(from, entry);
    for (const carrier of carriers) g.phrase(from, after, carrier.split(' '), w.carrier);
    g.skip(after, entry);
    for (const word of articles) {
      g.word(after, entry, word);
      g.word(from, entry, word, w.carrier);
    }
    return entry;
  };
  switch (e.kind) {
    case 'phrases': {
      const entry = carried(language.menuCarriers, language.id === 'en' ? ARTICLES : language.articles);
      const phrases = new Set(e.options.flatMap((o) => o.phrases).map((p) => phraseWords(p, language.id).join(' ')));
      for (const phrase of phrases) if (phrase) g.phrase(entry, to, phrase.split(' '));
      return;
    }
    case 'yes_no': {
      const entry = carried(language.id === 'en' ? CARRIERS.yes_no : []);
      for (const phrase of [...language.yes, ...language.no]) g.phrase(entry, to, phrase.split(' '));
      return;
    }
    default:
      // The rest is English only; `index.ts` says so before anything is recorded.
      if (language.id === 'en') english(g, to, e, carried);
  }
}

function english(
  g: Grammar,
  to: number,
  e: Exclude<Expectation, { kind: 'phrases' | 'yes_no' }>,
  carried: (c: readonly string[]) => number,
): void {
  switch (e.kind) {
    case 'digits':
      digits(g, carried(CARRIERS.digits), to, e.min, e.max);
      break;
    case 'phone':
      digits(g, carried(CARRIERS.phone), to, 5, 15);
      break;
    case 'number': {
      const counted = g.state();
      number(g, carried(CARRIERS.number), counted, e.min, e.max);
      g.skip(counted, to);
      for (const what of COUNTED) g.phrase(counted, to, what.split(' '), 0.1);
      break;
    }
    case 'date':
      date(g, carried(CARRIERS.date), to);
      break;
    case 'time':
      time(g, carried(CARRIERS.time), to);
      break;
    case 'name': {
      const first = g.state();
      const entry = carried(CARRIERS.name);
      for (const name of NAMES) {
        g.word(entry, first, name);
        g.word(first, to, name, 0.1);
      }
      g.skip(first, to);
      break;
    }
    case 'free': {
      const examples = e.examples?.length ? e.examples : HOTEL_SENTENCES;
      const sentences = examples.map((sentence) => phraseWords(sentence, 'en'));
      bigram(g, carried([]), to, sentences, CLASSES);
    }
  }
}
