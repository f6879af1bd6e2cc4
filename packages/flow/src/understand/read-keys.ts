import type { Expectation } from '../model/expectation';
import type { Json } from '../model/json';
import { isoDate } from '../schedule/date';
import { localParts, zoneOrUtc } from '../schedule/zone';
import { monthFirst, type ReadAnswer, type ReadContext } from './read/context';
import { roll } from './read/date-calendar';
import { dayAndMonth } from './read/date-numeric';
import { phoneOf } from './read/phone';

/**
 * Reads keys as what the step expects. Dates DDMM or MMDD (by country), with a year of two or four digits behind them,
 * or the day alone; times HHMM, HMM or HH; yes and no 1 and 2; phones with `*` in front for `+`. A closing `#` is not
 * part of the answer. Names, free text and menus are not read from keys: null.
 */
export function readKeys(expect: Expectation, digits: string, context: ReadContext): ReadAnswer | null {
  const keys = digits.trim().replace(/#$/, '');
  const read = (): { value: Json; confidence?: number } | null => {
    if (expect.kind === 'phone') return phoneOf(keys.replace(/^\*/, '+'), context.country, 1);
    if (!/^\d+$/.test(keys)) return null;
    switch (expect.kind) {
      case 'digits':
        return keys.length >= expect.min && keys.length <= expect.max ? { value: keys } : null;
      case 'number':
        return inside(Number(keys), expect) && keys.length <= 12 ? { value: Number(keys) } : null;
      case 'yes_no':
        return keys === '1' ? { value: true } : keys === '2' ? { value: false } : null;
      case 'date':
        return dateByKeys(keys, context);
      case 'time':
        return timeByKeys(keys);
      default:
        return null;
    }
  };
  const found = read();
  return found && { value: found.value, text: digits, confidence: found.confidence ?? 1 };
}

function inside(value: number, { min, max }: { min?: number; max?: number }): boolean {
  return value >= (min ?? -Infinity) && value <= (max ?? Infinity);
}

function dateByKeys(keys: string, context: ReadContext): { value: string; confidence: number } | null {
  const today = localParts(context.at, zoneOrUtc(context.timeZone)).date;
  if (keys.length <= 2) return roll({ day: Number(keys), month: null, year: null }, today);
  if (![4, 6, 8].includes(keys.length)) return null;
  const year = keys.length === 4 ? null : Number(keys.length === 6 ? `20${keys.slice(4)}` : keys.slice(4));
  const [first, second] = [Number(keys.slice(0, 2)), Number(keys.slice(2, 4))];
  const read = dayAndMonth(first, second, year, today, monthFirst(context.country));
  if (read || keys.length !== 8) return read;
  const iso = isoDate(Number(keys.slice(0, 4)), Number(keys.slice(4, 6)), Number(keys.slice(6)));
  return iso ? { value: iso, confidence: 1 } : null;
}

function timeByKeys(keys: string): { value: string } | null {
  if (keys.length > 4) return null;
  const hour = Number(keys.length <= 2 ? keys : keys.slice(0, -2));
  const minute = Number(keys.length <= 2 ? 0 : keys.slice(-2));
  if (hour > 23 || minute > 59) return null;
  return { value: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}
