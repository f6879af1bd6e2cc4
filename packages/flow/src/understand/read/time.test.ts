import { describe, expect, it } from 'vitest';
import { CONFIRM_BELOW } from './context';
import { readTime } from './time';

const sure = (said: string, language: string, time: string) => {
  const found = readTime(said, language);
  expect(found?.value).toBe(time);
  expect(found!.confidence).toBeGreaterThanOrEqual(CONFIRM_BELOW);
};
const guessed = (said: string, language: string, time: string) => {
  const found = readTime(said, language);
  expect(found?.value).toBe(time);
  expect(found!.confidence).toBeLessThan(CONFIRM_BELOW);
};

describe('English', () => {
  it.each([
    ['7 pm', '19:00'],
    ['seven p.m.', '19:00'],
    ['7pm', '19:00'],
    ['seven thirty pm', '19:30'],
    ['seven thirty in the evening', '19:30'],
    ['half past seven in the morning', '07:30'],
    ['19:30', '19:30'],
    ['07:30', '07:30'],
    ['7.30 am', '07:30'],
    ['nineteen thirty', '19:30'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['12 am', '00:00'],
    ['twelve pm', '12:00'],
    ['quarter to eight pm', '19:45'],
    ['ten past nine am', '09:10'],
    ['twenty five to six tonight', '17:35'],
    ["eight o'clock in the evening", '20:00'],
    ['nine oh five am', '09:05'],
  ])('%s is %s', (said, time) => sure(said, 'en', time));

  it.each([
    ['half past seven', '19:30'],
    ['at seven', '19:00'],
    ['seven thirty', '19:30'],
    ['quarter to one', '12:45'],
    ['nine', '09:00'],
    ['twelve', '12:00'],
    ['eight fifteen', '08:15'],
    ['4:30', '16:30'],
  ])('%s is %s, to be confirmed', (said, time) => guessed(said, 'en', time));

  it.each(['', 'whenever', 'twenty five', 'the spa', '25:00', '7:75', 'the seventh'])('%j is no time', (said) =>
    expect(readTime(said, 'en')).toBeNull(),
  );
});

describe('Spanish', () => {
  it.each([
    ['las siete de la tarde', '19:00'],
    ['las siete y media de la tarde', '19:30'],
    ['las ocho menos cuarto de la mañana', '07:45'],
    ['las nueve y diez de la noche', '21:10'],
    ['las diecinueve treinta', '19:30'],
    ['mediodía', '12:00'],
    ['a medianoche', '00:00'],
    ['las doce del mediodía', '12:00'],
    ['la una de la tarde', '13:00'],
    ['a las 20:15', '20:15'],
    ['las siete y veinticinco de la tarde', '19:25'],
    ['la una menos veinte de la tarde', '12:40'],
  ])('%s es %s', (said, time) => sure(said, 'es', time));
  it.each([
    ['a las siete y media', '19:30'],
    ['a las ocho', '08:00'],
    ['a la una', '13:00'],
    ['las siete y cuarto', '19:15'],
  ])('%s es %s, a confirmar', (said, time) => guessed(said, 'es', time));
  it.each(['no sé', 'por la tarde', 'mañana'])('%s no es una hora', (said) => expect(readTime(said, 'es')).toBeNull());
});

it('reads figures in other languages', () => {
  expect(readTime('19h30', 'fr')?.value).toBe('19:30');
  expect(readTime('um 20:15 Uhr', 'de')?.value).toBe('20:15');
});
