import { describe, expect, it } from 'vitest';
import { digitsIn, readDigits } from './digits';
import { readPhone } from './phone';

it.each([
  ['one two three', 'en', '123'],
  ['six double five oh', 'en', '6550'],
  ['triple nine', 'en', '999'],
  ['double 7 2', 'en', '772'],
  ['4 5 6 7', 'en', '4567'],
  ['twelve thirty four', 'en', '1234'],
  ['eight hundred five five five', 'en', '800555'],
  ['plus three four nine one one', 'en', '+34911'],
  ['my code is one two three thank you', 'en', '123'],
  ['seis cero cero doce treinta y cuatro', 'es', '6001234'],
  ['doble cinco dos', 'es', '552'],
  ['seiscientos doce', 'es', '612'],
  ['zero quatre vingt', 'fr', '04'],
  ['null eins zwo drei', 'de', '0123'],
  ['zero um meia', 'pt', '016'],
  ['zero due tre', 'it', '023'],
  ['nothing', 'en', ''],
  ['plus', 'en', ''],
])('%s (%s) is %s', (said, language, digits) => expect(digitsIn(said, language).digits).toBe(digits));

describe('readDigits', () => {
  it('keeps to its length', () => {
    expect(readDigits({ min: 4, max: 4 }, 'four seven one one', 'en')).toEqual({ value: '4711', confidence: 0.9 });
    expect(readDigits({ min: 4, max: 4 }, 'four seven one', 'en')).toBeNull();
    expect(readDigits({ min: 1, max: 2 }, 'four seven one', 'en')).toBeNull();
    expect(readDigits({ min: 0, max: 2 }, 'none', 'en')).toBeNull();
  });

  it('doubts digits with words between them', () => {
    expect(readDigits({ min: 1, max: 9 }, 'four maybe seven', 'en')!.confidence).toBe(0.5);
  });

  it('keeps leading zeros', () => expect(readDigits({ min: 3, max: 3 }, 'oh oh seven', 'en')?.value).toBe('007'));
});

describe('readPhone', () => {
  it.each([
    ['nine one one two three four five six seven', 'en', 'ES', '+34911234567'],
    ['my number is six double oh, one two three, four five six', 'en', 'ES', '+34600123456'],
    ['+34 600-123-456', 'en', 'US', '+34600123456'],
    ['plus four four two oh seven nine four six oh nine five eight', 'en', 'ES', '+442079460958'],
    ['seiscientos doce, treinta y cuatro, cincuenta y seis, setenta y ocho', 'es', 'ES', '+34612345678'],
    ['(212) 555-0123', 'en', 'US', '+12125550123'],
    ['zero drei null neun null eins acht zwei null', 'de', 'DE', '+4930901820'],
  ])('%s (%s, %s) is %s', (said, language, country, number) =>
    expect(readPhone(said, language, country)).toEqual({ value: number, confidence: 0.9 }),
  );

  it('keeps a number that is impossible there, with little confidence', () => {
    const short = readPhone('one two three four five six', 'en', 'ES');
    expect(short?.value).toBe('123456');
    expect(short!.confidence).toBeLessThan(0.7);
  });

  it.each(['', 'no thanks', 'one two', 'the number I am calling from'])('%j is no number', (said) =>
    expect(readPhone(said, 'en', 'ES')).toBeNull(),
  );
});
