import { addDays, isoDate, weekdayIndex } from '../date';
import { type ScheduleException, WEEKDAYS } from '../schedule';
import { easterSunday } from './easter';
import { HOLIDAY_PRESETS, type HolidayCountry } from './presets';
import type { HolidayPreset, HolidayRule } from './rule';

export interface HolidayDay {
  /** ISO date. */
  date: string;
  name: string;
  /** The day off instead of a holiday on a weekend. */
  substitute: boolean;
}

/** The nationwide holidays of a country in a year, in order; days given instead of one on a weekend included. */
export function holidays(country: HolidayCountry, year: number): HolidayDay[] {
  const preset: HolidayPreset = HOLIDAY_PRESETS[country];
  // A Saturday 1 January is kept on Friday 31 December of the year before.
  const around = [year, year + 1].flatMap((y) => ofYear(preset, y));
  return around.filter((day) => day.date.startsWith(`${year}-`)).sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * Holidays as exceptions for a schedule, closed all day, from `fromYear` to `toYear`, both included. Days that are the
 * same every year come once and yearly; the others once per year.
 */
export function holidayExceptions(country: HolidayCountry, fromYear: number, toYear: number): ScheduleException[] {
  const preset: HolidayPreset = HOLIDAY_PRESETS[country];
  const yearly = new Set(preset.holidays.filter(({ rule }) => rule.kind === 'fixed').map(({ name }) => name));
  const exceptions: ScheduleException[] = [];
  for (let year = fromYear; year <= toYear; year++) {
    for (const { date, name, substitute } of holidays(country, year)) {
      const everyYear = yearly.has(name) && !substitute;
      if (everyYear && year > fromYear) continue;
      exceptions.push({ from: date, to: date, name, ranges: [], yearly: everyYear });
    }
  }
  return exceptions;
}

function ofYear(preset: HolidayPreset, year: number): HolidayDay[] {
  const days = preset.holidays.map(({ name, rule }) => ({ date: dateOf(rule, year), name, substitute: false }));
  const taken = new Set(days.map((day) => day.date));
  const substitutes = days.flatMap((day) => {
    const date = substituteOf(day.date, preset, taken);
    if (!date) return [];
    taken.add(date);
    return [{ date, name: `${day.name} (substitute day)`, substitute: true }];
  });
  return [...days, ...substitutes];
}

function substituteOf(date: string, { substitution }: HolidayPreset, taken: Set<string>): string | null {
  const weekday = weekdayIndex(date);
  if (substitution === 'none' || weekday < 5) return null;
  if (substitution === 'nearest_weekday') return addDays(date, weekday === 5 ? -1 : 1);
  let day = date;
  while (weekdayIndex(day) >= 5 || taken.has(day)) day = addDays(day, 1);
  return day;
}

/** The ISO date of a rule in a year. */
export function dateOf(rule: HolidayRule, year: number): string {
  if (rule.kind === 'fixed') return isoDate(year, rule.month, rule.day)!;
  if (rule.kind === 'easter') return addDays(easterSunday(year), rule.days);
  const weekday = WEEKDAYS.indexOf(rule.weekday);
  if (rule.nth === -1) {
    const last = addDays(isoDate(rule.month === 12 ? year + 1 : year, (rule.month % 12) + 1, 1)!, -1);
    return addDays(last, -((weekdayIndex(last) - weekday + 7) % 7));
  }
  const first = isoDate(year, rule.month, 1)!;
  return addDays(first, ((weekday - weekdayIndex(first) + 7) % 7) + (rule.nth - 1) * 7);
}
