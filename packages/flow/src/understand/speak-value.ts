import type { Expectation } from '../model/expectation';
import type { Json } from '../model/json';
import { baseLanguage } from './lexicon/index';
import { spaced, spokenDate, spokenPhone, spokenTime } from './speak/spoken';

export { spokenCode, spokenDate, spokenPhone, spokenTime } from './speak/spoken';

const YES_NO: Record<string, readonly [string, string]> = {
  en: ['yes', 'no'],
  es: ['sí', 'no'],
  fr: ['oui', 'non'],
  de: ['ja', 'nein'],
  pt: ['sim', 'não'],
  it: ['sì', 'no'],
};

/** Reads a value back as a person would say it: "Tuesday, November 24", "7:30 in the evening", "4 7 1 1". */
export function speakValue(expect: Expectation, value: Json, language: string): string {
  if (value === null) return '';
  switch (expect.kind) {
    case 'date':
      return spokenDate(String(value), language);
    case 'time':
      return spokenTime(String(value), language);
    case 'phone':
      return spokenPhone(String(value), language);
    case 'digits':
      return spaced(String(value));
    case 'yes_no':
      return (YES_NO[baseLanguage(language)] ?? YES_NO.en!)[value === true ? 0 : 1];
    case 'phrases':
      return expect.options.find((option) => option.id === value)?.phrases[0] ?? String(value);
    default:
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }
}
