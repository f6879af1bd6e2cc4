import { easter, fixed, type HolidayPreset, nth } from './rule';

/**
 * Nationwide holidays by law. Sources: BOE (ES, days no region may replace), 5 U.S.C. § 6103 (US), gov.uk/bank-holidays
 * (GB: England and Wales), Code du travail L3133-1 (FR), the sixteen Feiertagsgesetze's common days (DE).
 */
export const HOLIDAY_PRESETS = {
  ES: {
    country: 'ES',
    label: 'Spain',
    substitution: 'none',
    holidays: [
      fixed('Año Nuevo', 1, 1),
      fixed('Epifanía del Señor', 1, 6),
      easter('Viernes Santo', -2),
      fixed('Fiesta del Trabajo', 5, 1),
      fixed('Asunción de la Virgen', 8, 15),
      fixed('Fiesta Nacional de España', 10, 12),
      fixed('Todos los Santos', 11, 1),
      fixed('Día de la Constitución', 12, 6),
      fixed('Inmaculada Concepción', 12, 8),
      fixed('Navidad', 12, 25),
    ],
  },
  US: {
    country: 'US',
    label: 'United States',
    substitution: 'nearest_weekday',
    holidays: [
      fixed('New Year’s Day', 1, 1),
      nth('Martin Luther King Jr. Day', 3, 'mon', 1),
      nth('Presidents’ Day', 3, 'mon', 2),
      nth('Memorial Day', -1, 'mon', 5),
      fixed('Juneteenth', 6, 19),
      fixed('Independence Day', 7, 4),
      nth('Labor Day', 1, 'mon', 9),
      nth('Columbus Day', 2, 'mon', 10),
      fixed('Veterans Day', 11, 11),
      nth('Thanksgiving', 4, 'thu', 11),
      fixed('Christmas Day', 12, 25),
    ],
  },
  GB: {
    country: 'GB',
    label: 'United Kingdom (England and Wales)',
    substitution: 'next_weekday',
    holidays: [
      fixed('New Year’s Day', 1, 1),
      easter('Good Friday', -2),
      easter('Easter Monday', 1),
      nth('Early May bank holiday', 1, 'mon', 5),
      nth('Spring bank holiday', -1, 'mon', 5),
      nth('Summer bank holiday', -1, 'mon', 8),
      fixed('Christmas Day', 12, 25),
      fixed('Boxing Day', 12, 26),
    ],
  },
  FR: {
    country: 'FR',
    label: 'France',
    substitution: 'none',
    holidays: [
      fixed('Jour de l’an', 1, 1),
      easter('Lundi de Pâques', 1),
      fixed('Fête du Travail', 5, 1),
      fixed('Victoire 1945', 5, 8),
      easter('Ascension', 39),
      easter('Lundi de Pentecôte', 50),
      fixed('Fête nationale', 7, 14),
      fixed('Assomption', 8, 15),
      fixed('Toussaint', 11, 1),
      fixed('Armistice 1918', 11, 11),
      fixed('Noël', 12, 25),
    ],
  },
  DE: {
    country: 'DE',
    label: 'Germany',
    substitution: 'none',
    holidays: [
      fixed('Neujahr', 1, 1),
      easter('Karfreitag', -2),
      easter('Ostermontag', 1),
      fixed('Tag der Arbeit', 5, 1),
      easter('Christi Himmelfahrt', 39),
      easter('Pfingstmontag', 50),
      fixed('Tag der Deutschen Einheit', 10, 3),
      fixed('1. Weihnachtstag', 12, 25),
      fixed('2. Weihnachtstag', 12, 26),
    ],
  },
} as const satisfies Record<string, HolidayPreset>;

export type HolidayCountry = keyof typeof HOLIDAY_PRESETS;
