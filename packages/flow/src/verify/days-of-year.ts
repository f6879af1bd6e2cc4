import { dayNumber, isoDateOf } from '../schedule/date';
import { offsetAt } from '../schedule/offsets';
import { planOf } from '../schedule/plan';
import type { Schedule } from '../schedule/schedule';
import { dayStrip } from '../schedule/strip';
import { localParts, zoneOrUtc } from '../schedule/zone';

/** Every yearly special day and both clock changes come round once. */
const DAYS = 365;
const DAY_MS = 86_400_000;

const lengthOf = (now: number) => now + DAYS * DAY_MS;

/** Whether a moment lies within a year of another one. */
export const isWithinYear = (at: number, now: number): boolean => at > now && at < lengthOf(now);

/** The day it is at `now` where the first schedule hangs; a year's moments are the same all day long. */
export const dayOfYear = ([schedule]: readonly Schedule[], now: number): number =>
  dayNumber(localParts(now, zoneOrUtc(schedule!.timeZone)).date);

/** The moments within a year of `now` at which any of the schedules opens or closes, each kind of day once. */
export const momentsOfYear = (schedules: readonly Schedule[], now: number): number[] =>
  momentsFrom(schedules, dayOfYear(schedules, now)).filter((at) => isWithinYear(at, now));

/**
 * The moments from a day on, for a year, at which any of the schedules opens or closes, each kind of day once: a day on
 * which every schedule has the hours of another day, and whose eve has them too, brings nothing new unless the clock
 * changes on it.
 */
export function momentsFrom(schedules: readonly Schedule[], first: number): number[] {
  const moments: number[] = [];
  const note = (at: number) => {
    if (Number.isFinite(at)) moments.push(at);
  };
  for (const { override } of schedules) if (override) note(override.until);
  const zones = [...new Set(schedules.map(({ timeZone }) => zoneOrUtc(timeZone)))];
  const changes = new Set(zones.flatMap((zone) => clockChanges(zone, first)));
  const kindOf = kinds();
  const seen = new Set<string>();
  let eve = '';
  for (let day = first; day <= first + DAYS; day++) {
    const kind = schedules.map((schedule) => kindOf(schedule, day)).join(' ');
    // what runs over midnight belongs to the eve
    const key = `${eve} | ${kind}`;
    if (!seen.has(key) || changes.has(day)) {
      for (const schedule of schedules) noteDay(schedule, isoDateOf(day), note);
      if (!changes.has(day)) seen.add(key);
    }
    eve = kind;
  }
  return moments;
}

function noteDay(schedule: Schedule, date: string, note: (at: number) => void): void {
  for (const { from, ranges } of dayStrip(schedule, date, 1)) {
    note(from);
    for (const range of ranges) [range.from, range.to].forEach(note);
  }
}

/** Days on which a zone's clock changes, and the days beside them; looked for a week at a time. */
function clockChanges(zone: string, first: number): number[] {
  const found: number[] = [];
  const offset = (day: number) => offsetAt(day * DAY_MS, zone);
  for (let week = first; week <= first + DAYS; week += 7) {
    if (offset(week) === offset(week + 7)) continue;
    for (let day = week; day < week + 7; day++) if (offset(day) !== offset(day + 1)) found.push(day, day + 1);
  }
  return found;
}

/** A name for a day's hours: the list they stand in, and whether that is a special day's. */
function kinds(): (schedule: Schedule, day: number) => string {
  const names = new Map<unknown, number>();
  return (schedule, day) => {
    const { ranges, exception } = planOf(schedule, day);
    const name = names.get(ranges) ?? names.size;
    names.set(ranges, name);
    return exception ? `${name}!` : `${name}`;
  };
}
