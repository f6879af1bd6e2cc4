import type { FilterImplOptions } from 'liquidjs';
import { date, time } from './date';
import { jsonText } from './json-text';
import { money } from './money';
import { digits, phone, plural, spell } from './speech';

/** Our own filters; the editor lists them by these names. */
export const filters: Record<string, FilterImplOptions> = {
  date,
  time,
  money,
  digits,
  phone,
  plural,
  spell,
  json_text: jsonText,
};
