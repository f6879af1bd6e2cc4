import { isoDate } from '../../schedule/date';
import { numbersIn } from '../numbers/number';
import type { Reading } from './context';
import type { DateWords } from './date-words';

export interface DayMonth {
  day: number;
  /** Null: only the day of the month was said. */
  month: number | null;
  year: number | null;
}

/** Day, month and year in any order: "the 24th of november", "november twenty fourth", "el 24 de noviembre de 2027". */
export function dayMonthIn(list: readonly string[], table: DateWords, language: string): DayMonth | null {
  const numbers = numbersIn(list, language);
  const year = numbers.find((read) => read.value >= 1900 && read.value <= 2199) ?? splitYear(numbers);
  const days = numbers.filter((read) => read.value >= 1 && read.value <= 31 && !sameYear(year, read.at));
  const months = list.flatMap((word, at) =>
    Object.hasOwn(table.months, word) ? [{ at, month: table.months[word]! }] : [],
  );
  const beside = pairsOf(days, months, year?.value ?? null, list, table);
  if (beside.length > 0) return onlyOne(beside);
  const loneDay = days.length === 1 ? days[0]! : null;
  if (!loneDay) return null;
  const before = list[loneDay.at - 1];
  const marked = loneDay.ordinal || before === 'el' || before === 'dia';
  const alone = list.every((word, at) => (at >= loneDay.at && at < loneDay.next) || table.joints.includes(word));
  return marked || alone ? { day: loneDay.value, month: null, year: null } : null;
}

/** "twenty twenty six" is heard as 20 and 26. */
function splitYear(numbers: ReturnType<typeof numbersIn>): { at: number; value: number } | null {
  const i = numbers.findIndex((read, k) => {
    const next = numbers[k + 1];
    return read.value === 20 && next?.at === read.next && next.value >= 20 && next.value <= 99 && !next.ordinal;
  });
  return i < 0 ? null : { at: numbers[i]!.at, value: 2000 + numbers[i + 1]!.value };
}

function sameYear(year: { at: number; value: number } | null, at: number): boolean {
  return year !== null && (at === year.at || at === year.at + 1);
}

/** Months with the day beside them, nothing but joints between: "may" in "I may come on the 24th" is none. */
function pairsOf(
  days: { at: number; next: number; value: number }[],
  months: { at: number; month: number }[],
  year: number | null,
  list: readonly string[],
  table: DateWords,
): DayMonth[] {
  return months.flatMap(({ at, month }) =>
    days
      .filter((day) => {
        const between = day.at < at ? list.slice(day.next, at) : list.slice(at + 1, day.at);
        return between.every((word) => table.joints.includes(word));
      })
      .map((day) => ({ day: day.value, month, year })),
  );
}

/** Two different dates are no single one. */
function onlyOne(pairs: DayMonth[]): DayMonth | null {
  const different = new Set(pairs.map((pair) => `${pair.month}-${pair.day}`));
  return different.size === 1 ? pairs[0]! : null;
}

/** The next such day from `today` on; null where there is none within eight years (30 February). */
export function roll({ day, month, year }: DayMonth, today: string): Reading<string> | null {
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (year !== null) {
    const date = isoDate(year, month ?? 0, day);
    return date ? { value: date, confidence: 1 } : null;
  }
  // A lone day: this month or a later one; a day with a month: this year or, for 29 February, up to eight on.
  for (let step = 0; step <= 8; step++) {
    const at = thisMonth - 1 + step;
    const date = month
      ? isoDate(thisYear + step, month, day)
      : isoDate(thisYear + Math.floor(at / 12), (at % 12) + 1, day);
    if (date && date >= today) return { value: date, confidence: month ? 0.95 : 0.65 };
  }
  return null;
}
