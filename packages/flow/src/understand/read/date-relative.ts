import { addDays, isoDate, weekdayIndex } from '../../schedule/date';
import { numberAt } from '../numbers/number';
import type { Reading } from './context';
import { roll } from './date-calendar';
import type { DateWords } from './date-words';

/** "tomorrow", "in three days", "christmas eve". */
export function relativeDay(list: string[], today: string, table: DateWords, language: string): Reading<string> | null {
  const text = ` ${list.join(' ')} `;
  const counted = countedDays(list, today, table, language);
  if (counted) return counted;
  for (const [saying, month, day] of table.feasts) {
    if (text.includes(` ${saying} `)) return roll({ day, month, year: null }, today);
  }
  const saying = table.relative.find(([words]) => text.includes(` ${words} `));
  return saying ? { value: addDays(today, saying[1]), confidence: 0.95 } : null;
}

function countedDays(list: string[], today: string, table: DateWords, language: string): Reading<string> | null {
  for (const within of table.within) {
    const head = within.split(' ');
    const at = list.findIndex((_, i) => head.every((word, k) => list[i + k] === word));
    if (at < 0) continue;
    const from = at + head.length;
    const read = numberAt(list, from, language);
    const count = read?.value ?? (table.one.includes(list[from] ?? '') ? 1 : null);
    const unit = list[read?.next ?? from + 1] ?? '';
    if (count === null) continue;
    if (Object.hasOwn(table.units, unit)) return { value: addDays(today, count * table.units[unit]!), confidence: 0.9 };
    if (table.months_unit.includes(unit)) return inMonths(count, today);
  }
  return null;
}

/** The same day so many months on, or the last day of that month. */
function inMonths(count: number, today: string): Reading<string> | null {
  const at = Number(today.slice(5, 7)) - 1 + count;
  for (let day = Number(today.slice(8)); day > 27; day--) {
    const date = isoDate(Number(today.slice(0, 4)) + Math.floor(at / 12), (at % 12) + 1, day);
    if (date) return { value: date, confidence: 0.8 };
  }
  const date = isoDate(Number(today.slice(0, 4)) + Math.floor(at / 12), (at % 12) + 1, Number(today.slice(8)));
  return date ? { value: date, confidence: 0.8 } : null;
}

/**
 * A weekday alone is the next one after today; with "this" it may be today; English "next friday" is Friday of next
 * week. People do not agree about these, so they have little confidence where they differ.
 */
export function weekdayDay(list: string[], today: string, table: DateWords): Reading<string> | null {
  const named = [...new Set(list.filter((word) => Object.hasOwn(table.weekdays, word)))];
  if (named.length !== 1) return null;
  const now = weekdayIndex(today);
  const ahead = (table.weekdays[named[0]!]! - now + 7) % 7;
  const text = ` ${list.join(' ')} `;
  const says = (sayings: readonly string[]) => sayings.some((saying) => text.includes(` ${saying} `));
  if (says(table.following)) {
    const inThisWeek = now + ahead <= 6;
    return { value: addDays(today, inThisWeek ? ahead + 7 : ahead), confidence: 0.6 };
  }
  const coming = says(table.coming);
  if (ahead === 0) return { value: addDays(today, coming ? 0 : 7), confidence: 0.6 };
  return { value: addDays(today, ahead), confidence: coming ? 0.95 : 0.9 };
}
