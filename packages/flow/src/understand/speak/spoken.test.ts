import { describe, expect, it } from 'vitest';
import { speakValue } from '../speak-value';
import { spaced, spokenCode, spokenDate, spokenPhone, spokenTime } from './spoken';

describe('a time of day', () => {
  it.each([
    ['00:00', 'midnight', 'las 12 de la madrugada'],
    ['00:15', '12:15 in the morning', 'las 12 y cuarto de la madrugada'],
    ['01:00', '1 in the morning', 'la 1 de la madrugada'],
    ['05:59', '5:59 in the morning', 'las 5 y 59 de la madrugada'],
    ['06:20', '6:20 in the morning', 'las 6 y 20 de la mañana'],
    ['07:05', '7:05 in the morning', 'las 7 y 5 de la mañana'],
    ['11:30', '11:30 in the morning', 'las 11 y media de la mañana'],
    ['12:00', 'noon', 'las 12 del mediodía'],
    ['12:30', '12:30 in the afternoon', 'las 12 y media del mediodía'],
    ['13:15', '1:15 in the afternoon', 'la 1 y cuarto de la tarde'],
    ['17:59', '5:59 in the afternoon', 'las 5 y 59 de la tarde'],
    ['18:00', '6 in the evening', 'las 6 de la tarde'],
    ['20:59', '8:59 in the evening', 'las 8 y 59 de la tarde'],
    ['21:30', '9:30 in the evening', 'las 9 y media de la noche'],
    ['23:45', '11:45 in the evening', 'las 11 y 45 de la noche'],
  ])('%s', (time, en, es) => {
    expect(spokenTime(time, 'en')).toBe(en);
    expect(spokenTime(time, 'en-GB')).toBe(en);
    expect(spokenTime(time, 'es')).toBe(es);
    expect(spokenTime(time, 'es-MX')).toBe(es);
    // elsewhere the voice reads the clock itself
    for (const language of ['fr', 'de', 'it', 'pt-BR']) expect(spokenTime(time, language)).toBe(time);
  });

  it.each(['', 'soon', 'half past'])('%j is none and stays as it is', (text) => {
    for (const language of ['en', 'es', 'fr']) expect(spokenTime(text, language)).toBe(text);
  });
});

describe('a date', () => {
  it.each([
    ['2026-11-24', 'en', 'Tuesday, November 24'],
    ['2026-11-24', 'es', 'martes, 24 de noviembre'],
    ['2026-11-24', 'fr', 'mardi 24 novembre'],
    ['2026-11-24', 'de', 'Dienstag, 24. November'],
    ['2026-11-24', 'it', 'martedì 24 novembre'],
    ['2026-11-24', 'pt', 'terça-feira, 24 de novembro'],
    ['2028-02-29', 'en', 'Tuesday, February 29'],
    ['2026-01-01', 'es', 'jueves, 1 de enero'],
    ['2026-12-31', 'de', 'Donnerstag, 31. Dezember'],
    ['soon', 'en', 'soon'],
  ])('%s in %s', (date, language, spoken) => {
    expect(spokenDate(date, language)).toBe(spoken);
  });

  it.each([
    ['en', 'Tuesday, November 24, 2026'],
    ['es', 'martes, 24 de noviembre de 2026'],
    ['de', 'Dienstag, 24. November 2026'],
  ])('with its year in %s', (language, spoken) => {
    expect(spokenDate('2026-11-24', language, true)).toBe(spoken);
  });
});

describe('signs one by one', () => {
  it.each([
    ['HTL7K2', 'H T L 7, K 2'],
    ['ab-12 cd', 'A B 1 2, C D'],
    ['', ''],
    ['--', ''],
    ['é9', 'É 9'],
    ['12345678', '1 2 3 4, 5 6 7 8'],
  ])('the code %j', (code, spoken) => expect(spokenCode(code)).toBe(spoken));

  it.each([
    ['4711', '4 7 1 1'],
    ['', ''],
    ['🙂1', '🙂 1'],
  ])('%j', (text, spoken) => expect(spaced(text)).toBe(spoken));

  it.each(['+34911234567', '+14155550123', '+4930123456', '112', '600111222'])(
    'the number %s, every digit once',
    (number) => {
      for (const [language, plus] of [
        ['en', 'plus '],
        ['es', 'más '],
        ['pt', 'mais '],
        ['it', 'più '],
        ['nl', 'plus '],
      ] as const) {
        const spoken = spokenPhone(number, language);
        expect(spoken.replace(/\D/g, '')).toBe(number.replace(/\D/g, ''));
        expect(spoken.startsWith(plus)).toBe(number.startsWith('+'));
        // no two digits run together: a voice would read them as one number
        expect(spoken).not.toMatch(/\d\d/);
      }
    },
  );
});

describe('a value read back', () => {
  it.each([
    ['en', 'yes', 'no'],
    ['es', 'sí', 'no'],
    ['fr', 'oui', 'non'],
    ['de', 'ja', 'nein'],
    ['pt-BR', 'sim', 'não'],
    ['it', 'sì', 'no'],
    ['nl', 'yes', 'no'],
  ])('yes and no in %s', (language, yes, no) => {
    expect(speakValue({ kind: 'yes_no' }, true, language)).toBe(yes);
    expect(speakValue({ kind: 'yes_no' }, false, language)).toBe(no);
  });

  it.each([
    [{ kind: 'date' }, '2026-11-24', 'Tuesday, November 24'],
    [{ kind: 'time' }, '19:30', '7:30 in the evening'],
    [{ kind: 'digits' }, '402', '4 0 2'],
    [{ kind: 'number' }, 3, '3'],
    [{ kind: 'name' }, 'Ana Torres', 'Ana Torres'],
    [{ kind: 'free' }, 'the heating', 'the heating'],
    [{ kind: 'free' }, null, ''],
    [{ kind: 'phrases', options: [{ id: 'spa', phrases: ['the spa', 'wellness'] }] }, 'spa', 'the spa'],
    [{ kind: 'phrases', options: [{ id: 'spa', phrases: [] }] }, 'spa', 'spa'],
    [{ kind: 'phrases', options: [] }, 'gone', 'gone'],
  ] as const)('%j: %j', (expect_, value, spoken) => {
    expect(speakValue(expect_ as never, value, 'en')).toBe(spoken);
  });
});
