import type { Expectation } from '../model/expectation';
import type { Json } from '../model/json';
import { plain } from './fold';
import { lexiconOf } from './lexicon/index';
import { matchPhrases } from './match-phrases';
import type { ReadAnswer, ReadContext, Reading } from './read/context';
import { readDate } from './read/date';
import { readDigits } from './read/digits';
import { readName } from './read/name';
import { readNumber } from './read/number';
import { readPhone } from './read/phone';
import { readTime } from './read/time';
import { stripCourtesies } from './strip';
import { yesNo } from './yes-no';

export { CONFIRM_BELOW, type ReadAnswer, type ReadContext } from './read/context';

/**
 * Reads what a caller said as what the step expects, or null if it cannot be read so. Values: number, ISO date
 * `2026-11-24`, time `19:30`, phone in E.164, boolean, digits as text, an option's id, or the text itself.
 */
export function readAnswer(expect: Expectation, said: string, context: ReadContext): ReadAnswer | null {
  const text = said.trim();
  if (text === '') return null;
  const reading = read(expect, text, context);
  return reading && { value: reading.value, text, confidence: reading.confidence };
}

/** Kinds for which "hello", "one moment" or "I don't know" could be taken for an answer. */
const ANSWERS_ITSELF: ReadonlySet<Expectation['kind']> = new Set(['number', 'date', 'time', 'name']);

/** A greeting, a stall, a yes, a cry for help: no name, no number. */
function saysNothing(said: string, language: string): boolean {
  const { builtins, courtesies, unsure } = lexiconOf(language);
  const whole = plain(said);
  const bare = stripCourtesies(said, language);
  return [courtesies, unsure, ...Object.values(builtins)].some(
    (sayings) => sayings.includes(whole) || sayings.includes(bare),
  );
}

function read(expect: Expectation, said: string, context: ReadContext): Reading<Json> | null {
  const { language } = context;
  if (ANSWERS_ITSELF.has(expect.kind) && saysNothing(said, language)) return null;
  switch (expect.kind) {
    case 'phrases': {
      const match = matchPhrases(said, expect.options, language);
      return match && { value: match.id, confidence: match.confidence };
    }
    case 'yes_no':
      return yesNo(said, language);
    case 'digits':
      return readDigits(expect, said, language);
    case 'number':
      return readNumber(expect, said, language);
    case 'date':
      return readDate(said, context);
    case 'time':
      return readTime(said, language);
    case 'phone':
      return readPhone(said, language, context.country);
    case 'name':
      return readName(said, language);
    case 'free':
      return { value: said, confidence: 0.9 };
  }
}
