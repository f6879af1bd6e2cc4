import type { Grammar } from './grammar';
import { ONES, TEENS, TENS } from './number-words';
import { twoDigits } from './numbers';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
export const ORDINALS = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'.split(
    ' ',
  ),
  'seventeenth eighteenth nineteenth twentieth'.split(' '),
].flat();

/** 1st to 31st as one or two words. */
function ordinal(g: Grammar, from: number, to: number): void {
  for (const word of [...ORDINALS, 'thirtieth']) g.word(from, to, word);
  const twenty = g.state();
  const thirty = g.state();
  g.word(from, twenty, 'twenty');
  g.word(from, thirty, 'thirty');
  for (const word of ORDINALS.slice(0, 9)) g.word(twenty, to, word);
  g.word(thirty, to, 'first');
}

/** "tomorrow", "next friday", "the third of march", "march twenty third twenty twenty six", "in two weeks". */
export function date(g: Grammar, from: number, to: number): void {
  for (const phrase of [
    'today',
    'tonight',
    'tomorrow',
    'tomorrow night',
    'the day after tomorrow',
    'next week',
    'this weekend',
    'next weekend',
  ])
    g.phrase(from, to, phrase.split(' '));
  const day = g.state(); // after "on friday": a date may follow
  for (const weekday of WEEKDAYS) {
    g.word(from, day, weekday);
    for (const which of ['this', 'next', 'on', 'coming']) g.phrase(from, day, [which, weekday], 0.5);
  }
  g.skip(day, to);
  const calendar = g.state();
  const end = g.state();
  g.skip(from, calendar);
  g.skip(day, calendar, 0.3);
  const month = g.state();
  const the = g.state();
  for (const name of MONTHS) g.word(calendar, month, name);
  g.word(month, the, 'the');
  for (const at of [month, the]) ordinal(g, at, end);
  const plain = g.state(); // "march three"
  g.skip(month, plain, 0.3);
  twoDigits(g, plain, end, 1);
  const dayOf = g.state();
  const of = g.state();
  const start = g.state();
  g.skip(calendar, start);
  g.word(calendar, start, 'the');
  ordinal(g, start, dayOf);
  g.skip(dayOf, end, 0.5); // "the fifteenth"
  g.word(dayOf, of, 'of');
  g.skip(dayOf, of, 0.3);
  for (const name of MONTHS) g.word(of, end, name);
  g.skip(end, to);
  year(g, end, to);
  const within = g.state();
  const count = g.state();
  g.word(from, within, 'in');
  for (const word of ['a', ...ONES.slice(1), ...TEENS]) g.word(within, count, word);
  for (const word of ['day', 'days', 'week', 'weeks']) g.word(count, to, word);
}

/** 2020 to 2039 both ways: "twenty twenty six", "two thousand twenty six". */
function year(g: Grammar, from: number, to: number): void {
  const century = g.state();
  g.word(from, century, 'twenty', 0.3);
  g.phrase(from, century, ['two', 'thousand'], 0.3);
  const decade = g.state();
  for (const word of TENS.slice(0, 2)) g.word(century, decade, word);
  g.skip(decade, to);
  for (const word of ONES.slice(1)) g.word(decade, to, word);
}

/** "eight", "eight thirty pm", "half past eight", "quarter to nine", "eight o'clock in the evening", "noon". */
export function time(g: Grammar, from: number, to: number): void {
  for (const word of ['noon', 'midnight', 'midday']) g.word(from, to, word);
  const hours = [...ONES.slice(1), ...TEENS.slice(0, 3)];
  const said = g.state();
  const hour = g.state();
  for (const word of [...hours, ...TEENS.slice(3)]) g.word(from, hour, word);
  for (const word of ['zero', 'twenty', 'oh']) g.word(from, hour, word, 0.1);
  g.skip(hour, said);
  g.word(hour, said, "o'clock");
  g.phrase(hour, said, ['hundred'], 0.2);
  const tens = g.state();
  for (const word of TENS.slice(0, 4)) g.word(hour, tens, word);
  g.skip(tens, said);
  for (const word of ONES.slice(1)) g.word(tens, said, word);
  for (const word of TEENS) g.word(hour, said, word);
  const oh = g.state();
  g.word(hour, oh, 'oh');
  for (const word of ONES.slice(1)) g.word(oh, said, word);
  const relative = g.state();
  for (const part of [
    'half past',
    'half',
    'quarter past',
    'quarter to',
    'a quarter past',
    'a quarter to',
    'ten past',
    'ten to',
    'twenty past',
    'twenty to',
    'five past',
    'five to',
  ])
    g.phrase(from, relative, part.split(' '));
  for (const word of hours) g.word(relative, said, word);
  g.skip(said, to);
  for (const half of [
    'am',
    'pm',
    'a.m.',
    'p.m.',
    'in the morning',
    'in the afternoon',
    'in the evening',
    'at night',
    'tonight',
  ])
    g.phrase(said, to, half.split(' '), 0.5);
}
