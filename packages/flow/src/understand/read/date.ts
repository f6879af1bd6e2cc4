import { weekdayIndex } from '../../schedule/date';
import { localParts, zoneOrUtc } from '../../schedule/zone';
import { words } from '../fold';
import { baseLanguage } from '../lexicon/index';
import { monthFirst, type ReadContext, type Reading } from './context';
import { type DayMonth, dayMonthIn, roll } from './date-calendar';
import { numericDate } from './date-numeric';
import { relativeDay, weekdayDay } from './date-relative';
import { type DateWords, EN, ES } from './date-words';

/**
 * A date as ISO text. Without a year it is the next such day from today on in the hotel's zone; a year that was said is
 * kept. Of "from the 24th to the 26th of November" the first day. What is not sure ("next friday", a lone "the 24th")
 * has little confidence and should be confirmed. In other languages than English and Spanish only figures are read.
 */
export function readDate(said: string, context: ReadContext): Reading<string> | null {
  const today = localParts(context.at, zoneOrUtc(context.timeZone)).date;
  const numeric = numericDate(said, today, monthFirst(context.country));
  if (numeric) return numeric;
  const table = tableOf(context.language);
  if (!table) return null;
  const list = withoutNoise(words(said), table);
  return rangeStart(list, today, table, context.language) ?? oneDate(list, today, table, context.language);
}

/** "By the morning", "just a second": words of dates that name none. */
function withoutNoise(list: string[], table: DateWords): string[] {
  let text = ` ${list.join(' ')} `;
  for (const noise of table.noise) text = text.replaceAll(` ${noise} `, ' ');
  return text.split(' ').filter(Boolean);
}

function tableOf(language: string): DateWords | null {
  const base = baseLanguage(language);
  return base === 'en' ? EN : base === 'es' ? ES : null;
}

function oneDate(list: string[], today: string, table: DateWords, language: string): Reading<string> | null {
  const calendar = dayMonthIn(list, table, language);
  if (calendar?.month) return checkWeekday(roll(calendar, today), list, table);
  const relative = relativeDay(list, today, table, language);
  if (relative) return relative;
  if (calendar) return checkWeekday(roll(calendar, today), list, table);
  return weekdayDay(list, today, table);
}

/** "Friday the 24th": a weekday that contradicts the day makes it doubtful. */
function checkWeekday(read: Reading<string> | null, list: string[], table: DateWords): Reading<string> | null {
  const named = list.filter((word) => Object.hasOwn(table.weekdays, word) && word.length > 3);
  if (!read || named.length === 0) return read;
  const agrees = named.some((word) => table.weekdays[word] === weekdayIndex(read.value));
  return { value: read.value, confidence: agrees ? Math.max(read.confidence, 0.9) : 0.5 };
}

/** The first of two dates with "to" between them; a lone day takes the month of the second. */
function rangeStart(list: string[], today: string, table: DateWords, language: string): Reading<string> | null {
  for (let i = 1; i < list.length - 1; i++) {
    if (!table.range.includes(list[i]!)) continue;
    const left = list.slice(0, i);
    const right = list.slice(i + 1);
    const until = oneDate(right, today, table, language);
    const from = oneDate(left, today, table, language);
    if (!until || !from) continue;
    const day = dayMonthIn(left, table, language);
    const month = dayMonthIn(right, table, language)?.month ?? null;
    const shared: DayMonth | null = day && !day.month && month ? { ...day, month } : null;
    const read = shared ? roll(shared, today) : from;
    return read && { value: read.value, confidence: 0.6 };
  }
  return null;
}
