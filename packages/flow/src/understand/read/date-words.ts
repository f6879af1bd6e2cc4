/** The words of dates in a language, folded. */
export interface DateWords {
  months: Record<string, number>;
  /** 0 Monday. */
  weekdays: Record<string, number>;
  /** Days from today; longest saying first. */
  relative: readonly (readonly [string, number])[];
  /** "in three days": before the number. */
  within: readonly string[];
  /** Days in a unit; months apart. */
  units: Record<string, number>;
  months_unit: readonly string[];
  one: readonly string[];
  /** Fixed days of the year. */
  feasts: readonly (readonly [string, number, number])[];
  /** Sayings that look like a relative day and are none: "por la mañana". Taken out first. */
  noise: readonly string[];
  /** Between month, day and year. */
  joints: readonly string[];
  /** "this friday", "next friday". */
  coming: readonly string[];
  following: readonly string[];
  /** "to", "until". */
  range: readonly string[];
}

const index = (texts: string[], from: number) =>
  Object.fromEntries(texts.flatMap((text, i) => text.split('|').map((word) => [word, i + from]))) as Record<
    string,
    number
  >;

export const EN: DateWords = {
  months: index(
    'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec'.split(
      ' ',
    ),
    1,
  ),
  weekdays: index(
    'monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat sunday|sun'.split(' '),
    0,
  ),
  relative: [
    ['day after tomorrow', 2],
    ['tomorrow', 1],
    ['tonight', 0],
    ['today', 0],
    ['this evening', 0],
    ['this afternoon', 0],
    ['right now', 0],
  ],
  within: ['in', 'within'],
  units: { day: 1, days: 1, night: 1, nights: 1, week: 7, weeks: 7, fortnight: 14 },
  months_unit: ['month', 'months'],
  one: ['a', 'an'],
  feasts: [
    ['christmas eve', 12, 24],
    ['christmas day', 12, 25],
    ['boxing day', 12, 26],
    ['new years eve', 12, 31],
    ['new year s eve', 12, 31],
    ['new years day', 1, 1],
    ['new year s day', 1, 1],
    ['christmas', 12, 25],
    ['valentines day', 2, 14],
    ['valentine s day', 2, 14],
    ['halloween', 10, 31],
  ],
  noise: ['a second', 'one second', 'a moment', 'one moment', 'the first time'],
  joints: ['of', 'the', 'in', 'on'],
  coming: ['this', 'coming'],
  following: ['next'],
  range: ['to', 'until', 'till', 'through'],
};

export const ES: DateWords = {
  months: index(
    'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sept|sep octubre|oct noviembre|nov diciembre|dic'.split(
      ' ',
    ),
    1,
  ),
  weekdays: index('lunes martes miercoles jueves viernes sabado domingo'.split(' '), 0),
  relative: [
    ['pasado manana', 2],
    ['manana', 1],
    ['esta noche', 0],
    ['esta tarde', 0],
    ['hoy', 0],
    ['ahora mismo', 0],
  ],
  within: ['dentro de', 'en', 'de aqui a'],
  units: { dia: 1, dias: 1, noche: 1, noches: 1, semana: 7, semanas: 7 },
  months_unit: ['mes', 'meses'],
  one: ['un', 'una'],
  feasts: [
    ['nochebuena', 12, 24],
    ['nochevieja', 12, 31],
    ['fin de ano', 12, 31],
    ['ano nuevo', 1, 1],
    ['navidad', 12, 25],
    ['reyes', 1, 6],
    ['san valentin', 2, 14],
  ],
  noise: ['un segundo', 'un momento', 'por la manana', 'de la manana', 'a la manana', 'esta manana'],
  joints: ['de', 'del', 'el', 'dia'],
  coming: ['este', 'proximo', 'que viene'],
  following: [],
  range: ['al', 'hasta', 'a'],
};
