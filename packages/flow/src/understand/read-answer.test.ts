import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expectation } from '../model/expectation';
import { type ReadContext, readAnswer } from './read-answer';
import { readKeys } from './read-keys';
import { speakValue } from './speak-value';

const context: ReadContext = {
  language: 'en',
  at: Date.parse('2026-11-21T10:00Z'),
  timeZone: 'Europe/Madrid',
  country: 'ES',
};
const options = [
  { id: 'a', phrases: ['the spa'] },
  { id: 'b', phrases: ['front desk'] },
];
const EVERY: Expectation[] = [
  { kind: 'phrases', options },
  { kind: 'yes_no' },
  { kind: 'digits', min: 1, max: 8 },
  { kind: 'number' },
  { kind: 'date' },
  { kind: 'time' },
  { kind: 'phone' },
  { kind: 'name' },
  { kind: 'free' },
];

describe('readAnswer', () => {
  it.each([
    [{ kind: 'phrases', options }, 'spa', 'a'],
    [{ kind: 'yes_no' }, 'yes please', true],
    [{ kind: 'digits', min: 4, max: 4 }, 'four seven one one', '4711'],
    [{ kind: 'number', min: 1, max: 20 }, 'two adults', 2],
    [{ kind: 'date' }, 'tomorrow', '2026-11-22'],
    [{ kind: 'time' }, 'half past seven', '19:30'],
    [{ kind: 'phone' }, '911 234 567', '+34911234567'],
    [{ kind: 'name' }, 'my name is ana', 'Ana'],
    [{ kind: 'free' }, ' a quiet room ', 'a quiet room'],
  ] as [Expectation, string, unknown][])('%j: %s', (expectation, said, value) => {
    expect(readAnswer(expectation, said, context)).toMatchObject({ value, text: said.trim() });
  });

  it.each(EVERY)('reads nothing from silence as %j', (expectation) => {
    expect(readAnswer(expectation, '  ', context)).toBeNull();
  });

  it.each([
    ['en', 'hello'],
    ['en', 'one moment please'],
    ['en', 'just a second'],
    ['en', "I don't know"],
    ['en', 'operator'],
    ['en', 'no thanks'],
    ['es', 'un momento por favor'],
    ['es', 'no sé'],
    ['es', 'una persona'],
    ['de', 'guten Tag'],
  ])('takes no stall or greeting for an answer: %s %s', (language, said) => {
    for (const kind of ['number', 'date', 'time', 'name'] as const) {
      expect(readAnswer({ kind }, said, { ...context, language }), kind).toBeNull();
    }
  });

  it('takes the answer behind a stall', () => {
    expect(readAnswer({ kind: 'number' }, 'let me see, three', context)?.value).toBe(3);
    expect(readAnswer({ kind: 'name' }, 'just a moment, my name is ana', context)?.value).toBe('Ana');
  });

  it('never throws, and its confidence lies between 0 and 1', () => {
    const piece = fc.constantFrom(
      'two',
      'hundred',
      'twenty',
      'the',
      '24th',
      'of',
      'november',
      'past',
      'half',
      'to',
      '7',
      'pm',
      'double',
      'friday',
      'next',
      'in',
      'a',
      'week',
      'y',
      'media',
      'mil',
      '+',
      ':',
      '/',
      '99',
      'from',
      'yes',
      'no',
      'my name is',
    );
    const said = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(' ')),
    );
    fc.assert(
      fc.property(
        said,
        fc.constantFrom(...EVERY),
        fc.constantFrom('en', 'es', 'fr', 'pt-BR', 'xx'),
        (text, expectation, language) => {
          for (const found of [
            readAnswer(expectation, text, { ...context, language }),
            readKeys(expectation, text, { ...context, language }),
          ]) {
            if (!found) continue;
            expect(found.confidence).toBeGreaterThan(0);
            expect(found.confidence).toBeLessThanOrEqual(1);
            if (expectation.kind === 'date') expect(found.value).toMatch(/^\d{4}-\d\d-\d\d$/);
            if (expectation.kind === 'time') expect(found.value).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
            if (expectation.kind === 'phone') expect(found.value).toMatch(/^\+?\d+$/);
            expect(speakValue(expectation, found.value, language)).not.toBe('');
          }
        },
      ),
      { numRuns: 1500 },
    );
  }, 60_000);
});

describe('readKeys', () => {
  const keys = (expectation: Expectation, digits: string, country = 'ES') =>
    readKeys(expectation, digits, { ...context, country })?.value ?? null;

  it.each([
    ['2411', 'ES', '2026-11-24'],
    ['1124', 'US', '2026-11-24'],
    ['0312', 'GB', '2026-12-03'],
    ['0312', 'US', '2027-03-12'],
    ['241127', 'ES', '2027-11-24'],
    ['24112027#', 'ES', '2027-11-24'],
    ['20271124', 'ES', '2027-11-24'],
    ['24', 'ES', '2026-11-24'],
    ['5', 'ES', '2026-12-05'],
    ['2902', 'ES', '2028-02-29'],
  ])('date %s in %s is %s', (digits, country, date) => expect(keys({ kind: 'date' }, digits, country)).toBe(date));
  it.each(['', '3113', '0', '241', '99999', '*2411', '3002'])('date %j is none', (digits) =>
    expect(keys({ kind: 'date' }, digits)).toBeNull(),
  );

  it.each([
    ['1930', '19:30'],
    ['0730', '07:30'],
    ['730', '07:30'],
    ['19', '19:00'],
    ['7#', '07:00'],
    ['0000', '00:00'],
  ])('time %s is %s', (digits, time) => expect(keys({ kind: 'time' }, digits)).toBe(time));
  it.each(['2460', '2400', '99', '', '12345'])('time %j is none', (digits) =>
    expect(keys({ kind: 'time' }, digits)).toBeNull(),
  );

  it('reads the rest', () => {
    expect(keys({ kind: 'number', min: 1, max: 20 }, '02')).toBe(2);
    expect(keys({ kind: 'number', min: 1, max: 20 }, '21')).toBeNull();
    expect(keys({ kind: 'digits', min: 2, max: 4 }, '007#')).toBe('007');
    expect(keys({ kind: 'digits', min: 2, max: 4 }, '1')).toBeNull();
    expect([keys({ kind: 'yes_no' }, '1'), keys({ kind: 'yes_no' }, '2'), keys({ kind: 'yes_no' }, '3')]).toEqual([
      true,
      false,
      null,
    ]);
    expect(keys({ kind: 'phone' }, '911234567#')).toBe('+34911234567');
    expect(keys({ kind: 'phone' }, '*442079460958')).toBe('+442079460958');
    expect(keys({ kind: 'phone' }, '12')).toBeNull();
    for (const expectation of [{ kind: 'name' }, { kind: 'free' }, { kind: 'phrases', options }] as Expectation[])
      expect(keys(expectation, '12')).toBeNull();
  });

  it('keeps the keys as they were pressed', () => {
    expect(readKeys({ kind: 'time' }, '1930#', context)).toEqual({ value: '19:30', text: '1930#', confidence: 1 });
  });
});

describe('speakValue', () => {
  it.each([
    [{ kind: 'date' }, '2026-11-24', 'en', 'Tuesday, November 24'],
    [{ kind: 'date' }, '2026-11-24', 'es', 'martes, 24 de noviembre'],
    [{ kind: 'date' }, '2026-11-24', 'de', 'Dienstag, 24. November'],
    [{ kind: 'time' }, '19:30', 'en', '7:30 in the evening'],
    [{ kind: 'time' }, '12:00', 'en', 'noon'],
    [{ kind: 'time' }, '00:00', 'en', 'midnight'],
    [{ kind: 'time' }, '00:15', 'en', '12:15 in the morning'],
    [{ kind: 'time' }, '15:00', 'en', '3 in the afternoon'],
    [{ kind: 'time' }, '19:30', 'es', 'las 7 y media de la tarde'],
    [{ kind: 'time' }, '13:15', 'es', 'la 1 y cuarto de la tarde'],
    [{ kind: 'time' }, '22:05', 'es', 'las 10 y 5 de la noche'],
    [{ kind: 'time' }, '19:30', 'fr', '19:30'],
    [{ kind: 'phone' }, '+34911234567', 'en', 'plus 3 4, 9 1 1, 2 3, 4 5, 6 7'],
    [{ kind: 'phone' }, '123456', 'es', '1 2 3 4 5 6'],
    [{ kind: 'digits', min: 1, max: 4 }, '4711', 'en', '4 7 1 1'],
    [{ kind: 'number' }, 3, 'en', '3'],
    [{ kind: 'yes_no' }, true, 'es', 'sí'],
    [{ kind: 'yes_no' }, false, 'de-AT', 'nein'],
    [{ kind: 'phrases', options }, 'a', 'en', 'the spa'],
    [{ kind: 'phrases', options }, 'gone', 'en', 'gone'],
    [{ kind: 'name' }, 'Ana Ruiz', 'en', 'Ana Ruiz'],
    [{ kind: 'free' }, null, 'en', ''],
  ] as [Expectation, string, string, string][])('%j %j in %s', (expectation, value, language, text) => {
    expect(speakValue(expectation, value, language)).toBe(text);
  });

  it('is read again as what it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'es'),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('00', '05', '15', '30', '45'),
        fc.integer({ min: 0, max: 300 }),
        (language, hour, minute, days) => {
          const time = `${String(hour).padStart(2, '0')}:${minute}`;
          expect(
            readAnswer({ kind: 'time' }, speakValue({ kind: 'time' }, time, language), { ...context, language })?.value,
          ).toBe(time);
          const date = new Date(context.at + days * 86_400_000).toISOString().slice(0, 10);
          expect(
            readAnswer({ kind: 'date' }, speakValue({ kind: 'date' }, date, language), { ...context, language })?.value,
          ).toBe(date);
        },
      ),
    );
  });
});
