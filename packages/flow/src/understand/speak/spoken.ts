import { formatNumber } from '@innline/shared/phone';
import { dayNumber } from '../../schedule/date';
import { baseLanguage } from '../lexicon/index';

// One formatter per language and use; a few dozen at most.
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** `2026-11-24` → "Tuesday, November 24" / "martes, 24 de noviembre"; the year only if asked for. */
export function spokenDate(isoDate: string, language: string, withYear = false): string {
  const key = `${language}:${withYear}`;
  let format = dateFormats.get(key);
  if (!format) {
    const year = withYear ? ({ year: 'numeric' } as const) : {};
    format = new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      weekday: 'long',
      month: 'long',
      day: 'numeric',
      ...year,
    });
    dateFormats.set(key, format);
  }
  const at = dayNumber(isoDate) * 86_400_000;
  return Number.isFinite(at) ? format.format(at) : isoDate;
}

/** `19:30` → "7:30 in the evening" / "las 7 y media de la tarde"; `19:30` itself in other languages. */
export function spokenTime(time: string, language: string): string {
  const found = /^(\d{1,2}):(\d{2})/.exec(time);
  if (!found) return time;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const base = baseLanguage(language);
  if (base === 'en') {
    if (minute === 0 && hour === 12) return 'noon';
    if (minute === 0 && hour === 0) return 'midnight';
    const clock = minute === 0 ? `${twelve}` : `${twelve}:${found[2]}`;
    return `${clock} ${hour < 12 ? 'in the morning' : hour < 18 ? 'in the afternoon' : 'in the evening'}`;
  }
  if (base === 'es') {
    const minutes = minute === 0 ? '' : minute === 30 ? ' y media' : minute === 15 ? ' y cuarto' : ` y ${minute}`;
    const part =
      hour < 6
        ? 'de la madrugada'
        : hour < 12
          ? 'de la mañana'
          : hour === 12
            ? 'del mediodía'
            : hour < 21
              ? 'de la tarde'
              : 'de la noche';
    return `${twelve === 1 ? 'la' : 'las'} ${twelve}${minutes} ${part}`;
  }
  return time;
}

/** Digits one by one, in groups with a breath between: `+34911234567` → "plus 3 4, 9 1 1, 2 3 4, 5 6 7". */
export function spokenPhone(number: string, language: string): string {
  const shown = formatNumber(number);
  const groups = shown.split(/[^\d+]+/).filter(Boolean);
  const plus: Record<string, string> = { en: 'plus', es: 'más', fr: 'plus', de: 'plus', pt: 'mais', it: 'più' };
  const word = plus[baseLanguage(language)] ?? 'plus';
  return groups
    .map((group) => spaced(group.replace('+', '')).replace(/^/, group.startsWith('+') ? `${word} ` : ''))
    .join(', ');
}

/** `4711` → "4 7 1 1". */
export function spaced(text: string): string {
  return [...text].join(' ');
}

/** A code letter by letter in groups of four: `HTL7K2` → "H T L 7, K 2". */
export function spokenCode(code: string): string {
  const signs = [...code.toUpperCase()].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const groups: string[] = [];
  for (let i = 0; i < signs.length; i += 4) groups.push(signs.slice(i, i + 4).join(' '));
  return groups.join(', ');
}
