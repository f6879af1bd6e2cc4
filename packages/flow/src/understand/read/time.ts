import { words } from '../fold';
import { baseLanguage } from '../lexicon/index';
import type { Reading } from './context';
import { clockEn, clockEs, type SaidTime } from './time-words';

/** Hours 1 to 7 without "am" or "pm" are meant for the afternoon or evening, 8 to 12 for the morning and noon. */
const LAST_AFTERNOON_HOUR = 7;

/**
 * A time of day as `HH:MM`. Without "am", "in the evening" or a 24-hour figure, hours 1 to 7 are read as afternoon and
 * evening, 8 to 12 as morning and noon, with little confidence. Words in English and Spanish, figures in all languages.
 */
export function readTime(said: string, language: string): Reading<string> | null {
  const figures = fromFigures(said);
  // "7:75" is not seven o'clock.
  if (!figures && /\d:\d/.test(said)) return null;
  const list = words(said);
  const base = baseLanguage(language);
  const half = halfOfDay(said, base);
  const spoken = figures ?? (base === 'es' ? clockEs(list) : base === 'en' ? clockEn(list) : null);
  return spoken ? settle(spoken, half) : null;
}

/** `19:30`, `7.30 pm`, `7pm`, `07:30h`. */
function fromFigures(said: string): SaidTime | null {
  const found = /(?<![\d/.-])(\d{1,2})\s?[:.h]\s?([0-5]\d)(?![\d/])/i.exec(said);
  if (found) return { hour: Number(found[1]), minute: Number(found[2]), sure: /^0\d/.test(found[1]!) };
  const hour = /(?<![\d/.:-])(\d{1,2})\s?([ap])\.?\s?m\b/i.exec(said);
  return hour ? { hour: Number(hour[1]), minute: 0, sure: false } : null;
}

function halfOfDay(said: string, language: string): 'am' | 'pm' | null {
  const text = said.toLowerCase();
  if (/\d?\s?\ba\.?\s?m\b|\dam\b/.test(text)) return 'am';
  if (/\bp\.?\s?m\b|\dpm\b/.test(text)) return 'pm';
  if (language === 'es') {
    if (/(de|por) la mañana|(de|por) la manana|madrugada/.test(text)) return 'am';
    return /(de|por) la (tarde|noche)|mediod[ií]a|esta (tarde|noche)/.test(text) ? 'pm' : null;
  }
  if (/\bmorning\b/.test(text)) return 'am';
  return /\b(afternoon|evening|tonight|at night)\b/.test(text) ? 'pm' : null;
}

function settle(said: SaidTime, half: 'am' | 'pm' | null): Reading<string> | null {
  const { hour, minute } = said;
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  if (hour > 12 || hour === 0 || said.sure) return { value: clock(hour % 24, minute), confidence: 0.95 };
  if (half === 'am') return { value: clock(hour % 12, minute), confidence: 0.95 };
  if (half === 'pm') return { value: clock((hour % 12) + 12, minute), confidence: 0.95 };
  const guessed = hour <= LAST_AFTERNOON_HOUR ? hour + 12 : hour;
  return { value: clock(guessed, minute), confidence: 0.6 };
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
