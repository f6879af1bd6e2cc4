import { describe, expect, it } from 'vitest';
import { words } from '../fold';
import { numberAt } from '../numbers/number';
import { readNumber } from './number';

const read = (said: string, language = 'en', limits = {}) => readNumber(limits, said, language)?.value ?? null;

describe('number words', () => {
  it.each([
    ['zero', 0],
    ['nineteen', 19],
    ['twenty one', 21],
    ['ninety-nine', 99],
    ['a hundred', 100],
    ['one hundred and five', 105],
    ['two hundred twelve', 212],
    ['twelve hundred', 1200],
    ['a thousand', 1000],
    ['two thousand and twenty six', 2026],
    ['nine thousand nine hundred and ninety nine', 9999],
    ['twenty third', 23],
    ['hundred', null],
    ['banana', null],
  ])('%s is %s', (said, value) => {
    const list = words(said);
    const found = numberAt(list, 0, 'en');
    expect(found?.value ?? null).toBe(value);
    if (value !== null) expect(found!.next).toBe(list.length);
  });

  it.each([
    ['cero', 0],
    ['quince', 15],
    ['dieciséis', 16],
    ['diez y seis', 16],
    ['veintiuno', 21],
    ['veintiún', 21],
    ['treinta y uno', 31],
    ['noventa y nueve', 99],
    ['cien', 100],
    ['ciento dos', 102],
    ['doscientas cincuenta', 250],
    ['mil', 1000],
    ['mil cien', 1100],
    ['dos mil veintiséis', 2026],
    ['nueve mil novecientos noventa y nueve', 9999],
    ['primero', 1],
    ['tercer', 3],
    ['plátano', null],
  ])('%s es %s', (said, value) => {
    const list = words(said);
    const found = numberAt(list, 0, 'es');
    expect(found?.value ?? null).toBe(value);
    if (value !== null) expect(found!.next).toBe(list.length);
  });

  it('knows ordinals', () => {
    const ordinal = (said: string, language: string) => numberAt(words(said), 0, language)?.ordinal;
    expect(['first', 'thirty first', '24th', 'four', '24'].map((said) => ordinal(said, 'en'))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(['segundo', 'dos', '1º'].map((said) => ordinal(said, 'es'))).toEqual([true, false, true]);
  });
});

describe('readNumber', () => {
  it.each([
    ['3', 3],
    ['three', 3],
    ['two nights please', 2],
    ['we are four people', 4],
    ['um, five', 5],
    ['a couple', 2],
    ['just me', 1],
    ['half a dozen', 6],
    ['2.5', 2.5],
    ['1,200', 1200],
    ['1.250', 1250],
    ['room four twelve', 412],
    ['one two oh five', 1205],
    ['to', 2],
    ['for', 4],
    ['a night', 1],
    ['123456', 123456],
  ])('%s is %d', (said, value) => expect(read(said)).toBe(value));

  it.each([
    ['tres noches', 3],
    ['somos cuatro', 4],
    ['un par de noches', 2],
    ['una', 1],
    ['solo yo', 1],
    ['veintidós', 22],
    ['cuatro doce', 412],
  ])('%s es %d', (said, value) => expect(read(said, 'es')).toBe(value));

  it.each(['', 'two or three', 'between 2 and 4', 'many', 'the spa'])('%j is no single number', (said) =>
    expect(read(said)).toBeNull(),
  );

  it('keeps to its limits', () => {
    expect(read('five', 'en', { min: 1, max: 4 })).toBeNull();
    expect(read('zero', 'en', { min: 1 })).toBeNull();
    expect(read('four', 'en', { min: 1, max: 4 })).toBe(4);
  });

  it('is less sure of what a recogniser may have misheard', () => {
    expect(readNumber({}, 'to', 'en')!.confidence).toBeLessThan(readNumber({}, 'two', 'en')!.confidence);
    expect(readNumber({}, 'four twelve', 'en')!.confidence).toBeLessThan(1);
  });

  it('reads figures in any language', () => expect(read('3 Nächte', 'de')).toBe(3));
});
