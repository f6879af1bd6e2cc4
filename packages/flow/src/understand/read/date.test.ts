import { describe, expect, it } from 'vitest';
import { CONFIRM_BELOW } from './context';
import { readDate } from './date';

// Saturday 21 November 2026, 11:00 in Madrid.
const AT = Date.parse('2026-11-21T10:00Z');
const read = (said: string, language = 'en', country = 'GB', at = AT, timeZone = 'Europe/Madrid') =>
  readDate(said, { language, at, timeZone, country });

describe('English', () => {
  it.each([
    ['today', '2026-11-21'],
    ['tonight please', '2026-11-21'],
    ['tomorrow', '2026-11-22'],
    ['the day after tomorrow', '2026-11-23'],
    ['may I come tomorrow', '2026-11-22'],
    ['just a second, tomorrow', '2026-11-22'],
    ['the 24th of november', '2026-11-24'],
    ['the twenty fourth of November', '2026-11-24'],
    ['November 24', '2026-11-24'],
    ['november twenty-fourth, 2027', '2027-11-24'],
    ['24 nov', '2026-11-24'],
    ['the first of march', '2027-03-01'],
    ['may thirty first', '2027-05-31'],
    ['I would like to come on the third of january', '2027-01-03'],
    ['november twenty first', '2026-11-21'],
    ['november twentieth', '2027-11-20'],
    ['the 29th of february', '2028-02-29'],
    ['december third twenty twenty seven', '2027-12-03'],
    ['the third of december two thousand and twenty seven', '2027-12-03'],
    ['in three days', '2026-11-24'],
    ['in a week', '2026-11-28'],
    ['in two weeks time', '2026-12-05'],
    ['in a month', '2026-12-21'],
    ['christmas eve', '2026-12-24'],
    ["new year's day", '2027-01-01'],
    ['monday', '2026-11-23'],
    ['on friday', '2026-11-27'],
    ['this friday', '2026-11-27'],
    ['friday the 27th', '2026-11-27'],
    ['friday the 27th of november', '2026-11-27'],
  ])('%s is %s', (said, date) => {
    const found = read(said);
    expect(found?.value).toBe(date);
    expect(found!.confidence).toBeGreaterThanOrEqual(CONFIRM_BELOW);
  });

  it.each([
    ['the 24th', '2026-11-24'],
    ['I may arrive on the 24th', '2026-11-24'],
    ['the twentieth', '2026-12-20'],
    ['twenty four', '2026-11-24'],
    ['the 31st', '2026-12-31'],
    ['next friday', '2026-11-27'],
    ['saturday', '2026-11-28'],
    ['this saturday', '2026-11-21'],
    ['thursday the 24th of november', '2026-11-24'],
    ['from the 24th to the 26th of december', '2026-12-24'],
    ['from monday to thursday', '2026-11-23'],
  ])('%s is %s, to be confirmed', (said, date) => {
    const found = read(said);
    expect(found?.value).toBe(date);
    expect(found!.confidence).toBeLessThan(CONFIRM_BELOW);
  });

  it('takes “next friday” for the friday of next week', () => {
    const tuesday = Date.parse('2026-11-24T10:00Z');
    expect(read('next friday', 'en', 'GB', tuesday)?.value).toBe('2026-12-04');
    expect(read('friday', 'en', 'GB', tuesday)?.value).toBe('2026-11-27');
  });

  it.each([
    '',
    'hello',
    'as soon as possible',
    'just a second',
    'one moment please',
    'two nights',
    'monday or tuesday',
    'the 3rd of may or the 4th of june',
    'the 31st of february',
    'the 45th of may',
    'room four twelve',
    'next week',
  ])('%j is no single date', (said) => expect(read(said)).toBeNull());
});

describe('Spanish', () => {
  it.each([
    ['hoy', '2026-11-21'],
    ['mañana', '2026-11-22'],
    ['mañana por la mañana', '2026-11-22'],
    ['pasado mañana', '2026-11-23'],
    ['el veinticuatro de noviembre', '2026-11-24'],
    ['24 de noviembre de 2027', '2027-11-24'],
    ['el primero de marzo', '2027-03-01'],
    ['uno de mayo', '2027-05-01'],
    ['el treinta y uno de diciembre', '2026-12-31'],
    ['dentro de tres días', '2026-11-24'],
    ['en una semana', '2026-11-28'],
    ['el lunes', '2026-11-23'],
    ['el viernes que viene', '2026-11-27'],
    ['el próximo viernes', '2026-11-27'],
    ['nochebuena', '2026-12-24'],
    ['el tres de diciembre de dos mil veintisiete', '2027-12-03'],
  ])('%s es %s', (said, date) => {
    const found = read(said, 'es', 'ES');
    expect(found?.value).toBe(date);
    expect(found!.confidence).toBeGreaterThanOrEqual(CONFIRM_BELOW);
  });

  it.each([
    ['el 24', '2026-11-24'],
    ['el día veinticuatro', '2026-11-24'],
    ['del 24 al 26 de diciembre', '2026-12-24'],
  ])('%s es %s, a confirmar', (said, date) => {
    const found = read(said, 'es', 'ES');
    expect(found?.value).toBe(date);
    expect(found!.confidence).toBeLessThan(CONFIRM_BELOW);
  });

  it.each(['por la mañana', 'dos noches', 'no sé', 'el lunes o el martes'])('%s no es una fecha', (said) =>
    expect(read(said, 'es', 'ES')).toBeNull(),
  );
});

describe('figures, in any language', () => {
  it.each([
    ['24/11', 'GB', '2026-11-24'],
    ['11/24', 'US', '2026-11-24'],
    ['3/4', 'GB', '2027-04-03'],
    ['3/4', 'US', '2027-03-04'],
    ['24.11.2027', 'DE', '2027-11-24'],
    ['24-11-27', 'ES', '2027-11-24'],
    ['2026-12-01', 'US', '2026-12-01'],
    ['1/1', 'FR', '2027-01-01'],
  ])('%s in %s is %s', (said, country, date) =>
    expect(read(said, 'fr', country)).toEqual({ value: date, confidence: 1 }),
  );

  it('turns day and month round where only that makes a date, and doubts it', () => {
    expect(read('11/24', 'en', 'GB')).toEqual({ value: '2026-11-24', confidence: 0.6 });
    expect(read('32/13')).toBeNull();
    expect(read('2026-02-30')).toBeNull();
  });
});

describe('the hotel’s today', () => {
  it('is the day there, not in UTC', () => {
    const late = Date.parse('2026-11-21T23:30Z');
    expect(read('today', 'en', 'GB', late, 'Europe/Madrid')?.value).toBe('2026-11-22');
    expect(read('today', 'en', 'GB', late, 'America/New_York')?.value).toBe('2026-11-21');
    expect(read('tomorrow', 'en', 'GB', AT, 'Pacific/Apia')?.value).toBe('2026-11-22');
    expect(read('today', 'en', 'GB', AT, 'No/Zone')?.value).toBe('2026-11-21');
  });
});
