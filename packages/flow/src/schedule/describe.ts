import type { Schedule } from './schedule';
import { WEEKDAYS } from './schedule';
import { rangesText } from './words';

interface Words {
  days: readonly string[];
  closed: (days: string) => string;
  and: string;
  always: string;
  never: string;
  allDay: string;
}

const EN: Words = {
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  closed: (days) => `closed ${days}`,
  and: 'and',
  always: 'open day and night',
  never: 'never open',
  allDay: 'all day',
};

const ES: Words = {
  days: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
  closed: (days) => `${days} cerrado`,
  and: 'y',
  always: 'abierto día y noche',
  never: 'nunca abierto',
  allDay: 'todo el día',
};

/** The weekly hours in a line: "Mon–Fri 9:00–18:00, Sat 10:00–14:00, closed Sun". English and Spanish; else English. */
export function describe(schedule: Schedule, language: string): string {
  const words = language.startsWith('es') ? ES : EN;
  const perDay = WEEKDAYS.map((day) => hours(schedule, day, words));
  if (perDay.every((text) => text === '')) return words.never;
  if (perDay.every((text) => text === words.allDay)) return words.always;
  const groups: { first: number; last: number; text: string }[] = [];
  perDay.forEach((text, day) => {
    const group = groups.at(-1);
    if (group?.text === text) group.last = day;
    else groups.push({ first: day, last: day, text });
  });
  return groups
    .map(({ first, last, text }) => {
      const days = dayNames(words.days, first, last);
      return text === '' ? words.closed(days) : `${days} ${text}`;
    })
    .join(', ');
}

function hours(schedule: Schedule, day: (typeof WEEKDAYS)[number], words: Words): string {
  const ranges = [...schedule.weekly[day]].sort((a, b) => (a.from < b.from ? -1 : 1));
  const whole = ranges.length === 1 && ranges[0]!.from === '00:00' && ['24:00', '00:00'].includes(ranges[0]!.to);
  return whole ? words.allDay : rangesText(ranges, words.and);
}

function dayNames(names: readonly string[], first: number, last: number): string {
  if (first === last) return names[first]!;
  return `${names[first]}${last === first + 1 ? ', ' : '–'}${names[last]}`;
}
