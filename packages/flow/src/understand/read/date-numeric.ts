import { isoDate } from '../../schedule/date';
import type { Reading } from './context';
import { roll } from './date-calendar';

/** `2026-11-24`, `24/11`, `24.11.26`, `11-24-2026`; where only one order makes a date, that one is meant. */
export function numericDate(said: string, today: string, monthFirst: boolean): Reading<string> | null {
  const iso = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/.exec(said);
  if (iso) {
    const date = isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return date ? { value: date, confidence: 1 } : null;
  }
  const found = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?!\d)/.exec(said);
  if (!found) return null;
  const year = found[3] ? Number(found[3].length === 2 ? `20${found[3]}` : found[3]) : null;
  return dayAndMonth(Number(found[1]), Number(found[2]), year, today, monthFirst);
}

/** Two numbers in the order of the country, or the other way round with less confidence if only that makes a date. */
export function dayAndMonth(
  first: number,
  second: number,
  year: number | null,
  today: string,
  monthFirst: boolean,
): Reading<string> | null {
  const [day, month] = monthFirst ? [second, first] : [first, second];
  const read = roll({ day, month, year }, today);
  if (read) return { value: read.value, confidence: 1 };
  const turned = roll({ day: month, month: day, year }, today);
  return turned && { value: turned.value, confidence: 0.6 };
}
