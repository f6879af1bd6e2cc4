import type { Expectation } from '../model/expectation';
import type { Json } from '../model/json';
import { matchPhrases } from './match-phrases';
import type { ReadAnswer, ReadContext, Reading } from './read/context';
import { readDate } from './read/date';
import { readDigits } from './read/digits';
import { readName } from './read/name';
import { readNumber } from './read/number';
import { readPhone } from './read/phone';
import { readTime } from './read/time';
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

function read(expect: Expectation, said: string, context: ReadContext): Reading<Json> | null {
  const { language } = context;
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
