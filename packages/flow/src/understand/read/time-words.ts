import { numberAt } from '../numbers/number';

export interface SaidTime {
  hour: number;
  minute: number;
  /** No question of morning or evening: noon, midnight, `07:30`. */
  sure: boolean;
}

const isHour = (value: number) => value >= 0 && value <= 24;
const isMinute = (value: number) => value >= 0 && value <= 59;

/** "half past seven", "quarter to eight", "ten past nine", "seven thirty", "nineteen oh five", "noon". */
export function clockEn(list: readonly string[]): SaidTime | null {
  if (list.includes('noon') || list.includes('midday')) return { hour: 12, minute: 0, sure: true };
  if (list.includes('midnight')) return { hour: 0, minute: 0, sure: true };
  for (let i = 0; i < list.length; i++) {
    const word = list[i]!;
    if (word !== 'past' && word !== 'to' && word !== 'after' && word !== 'till' && word !== 'before') continue;
    const minute = minutesBefore(list, i);
    const hour = numberAt(list, i + 1, 'en');
    if (minute === null || !hour || !isHour(hour.value)) continue;
    const late = word === 'past' || word === 'after';
    return late || minute === 0
      ? { hour: hour.value, minute, sure: false }
      : { hour: hour.value === 1 ? 12 : hour.value - 1, minute: 60 - minute, sure: false };
  }
  return hourAndMinute(list, 'en');
}

function minutesBefore(list: readonly string[], at: number): number | null {
  const before = list[at - 1] === 'minutes' ? at - 1 : at;
  if (list[before - 1] === 'half') return 30;
  if (list[before - 1] === 'quarter') return 15;
  for (let from = Math.max(0, before - 2); from < before; from++) {
    const read = numberAt(list, from, 'en');
    if (read && read.next === before && read.value > 0 && isMinute(read.value)) return read.value;
  }
  return null;
}

/** "las siete y media", "las ocho menos cuarto", "las diecinueve treinta", "mediodía". */
export function clockEs(list: readonly string[]): SaidTime | null {
  const named = list.includes('mediodia') ? 12 : list.includes('medianoche') ? 0 : null;
  const spoken = hourAndMinuteEs(list);
  if (spoken) return spoken;
  return named === null ? null : { hour: named, minute: 0, sure: true };
}

function hourAndMinuteEs(list: readonly string[]): SaidTime | null {
  for (let at = 0; at < list.length; at++) {
    // "siete y media": the hour is one word, else "veinte y cinco" would be 25.
    const hour = numberAt(list.slice(0, at + 1), at, 'es');
    if (!hour || hour.ordinal || !isHour(hour.value)) continue;
    const joint = list[at + 1];
    if (joint !== 'y' && joint !== 'menos') return hourAndMinute(list.slice(at), 'es');
    const rest = list[at + 2];
    const read = numberAt(list, at + 2, 'es');
    const minute = rest === 'media' ? 30 : rest === 'cuarto' ? 15 : read && isMinute(read.value) ? read.value : null;
    if (minute === null) continue;
    if (joint === 'y') return { hour: hour.value, minute, sure: false };
    return { hour: hour.value === 1 ? 12 : hour.value - 1, minute: 60 - minute, sure: false };
  }
  return null;
}

/** An hour, and a minute right after it. More numbers than that are no time. */
function hourAndMinute(list: readonly string[], language: string): SaidTime | null {
  const at = list.findIndex((_, i) => numberAt(list, i, language) !== null);
  const hour = at < 0 ? null : numberAt(list, at, language);
  if (!hour || hour.ordinal) return null;
  // "1930", "nineteen hundred".
  if (hour.value > 99 && isHour(Math.floor(hour.value / 100)) && isMinute(hour.value % 100)) {
    return { hour: Math.floor(hour.value / 100), minute: hour.value % 100, sure: hour.value >= 1300 };
  }
  if (!isHour(hour.value)) return null;
  const oh = list[hour.next] === 'oh' || list[hour.next] === 'cero' ? hour.next + 1 : hour.next;
  const minute = numberAt(list, oh, language);
  if (!minute) return { hour: hour.value, minute: 0, sure: false };
  return minute.value > 0 && isMinute(minute.value) && !minute.ordinal
    ? { hour: hour.value, minute: minute.value, sure: false }
    : { hour: hour.value, minute: 0, sure: false };
}
