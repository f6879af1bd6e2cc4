import type { Weekday } from '../schedule';

/** Which day of a year a holiday is. */
export type HolidayRule =
  | { kind: 'fixed'; month: number; day: number }
  /** Days after Easter Sunday of the western church. */
  | { kind: 'easter'; days: number }
  /** The `nth` such weekday of a month; -1: the last. */
  | { kind: 'weekday'; month: number; weekday: Weekday; nth: 1 | 2 | 3 | 4 | -1 };

export interface Holiday {
  name: string;
  rule: HolidayRule;
}

/** What a country does for a holiday that falls on a weekend. */
export type Substitution = 'none' | 'next_weekday' | 'nearest_weekday';

export interface HolidayPreset {
  /** ISO 3166-1 alpha-2. */
  country: string;
  label: string;
  holidays: readonly Holiday[];
  substitution: Substitution;
}

export const fixed = (name: string, month: number, day: number): Holiday => ({
  name,
  rule: { kind: 'fixed', month, day },
});
export const easter = (name: string, days: number): Holiday => ({ name, rule: { kind: 'easter', days } });
export const nth = (name: string, n: 1 | 2 | 3 | 4 | -1, weekday: Weekday, month: number): Holiday => ({
  name,
  rule: { kind: 'weekday', month, weekday, nth: n },
});
