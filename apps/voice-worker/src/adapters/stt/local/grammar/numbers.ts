import type { Grammar } from './grammar';
import { numberWords, ONES, TEENS, TENS } from './number-words';

/** Above so many values a list of all is slower and no better than the general shape of numbers. */
const LIST_AT_MOST = 60;
const OH = [...ONES, 'oh'];

/** `min..max` digits one by one, "double five" and "triple five" included from three digits on. */
export function digits(g: Grammar, from: number, to: number, min: number, max: number): void {
  const states = [from, ...Array.from({ length: max }, () => g.state())];
  for (let i = 0; i < max; i++) {
    for (const digit of OH) g.word(states[i]!, states[i + 1]!, digit);
    if (max < 3) continue;
    for (const [name, times] of [
      ['double', 2],
      ['triple', 3],
    ] as const) {
      if (i + times > max) continue;
      const middle = g.state();
      g.word(states[i]!, middle, name, 0.1);
      for (const digit of OH) g.word(middle, states[i + times]!, digit);
    }
  }
  for (let i = Math.max(1, min); i <= max; i++) g.skip(states[i]!, to);
}

/** A number as people say it; small ranges exactly, larger ones by shape (the flow checks the range). */
export function number(g: Grammar, from: number, to: number, min = 0, max = 9999): void {
  if (max - min <= LIST_AT_MOST && min >= 0 && max <= 9999) {
    for (let n = min; n <= max; n++) {
      g.phrase(from, to, numberWords(n));
      if (n >= 100 && n % 100) g.phrase(from, to, roomStyle(n), 0.3);
    }
    return;
  }
  twoDigits(g, from, to);
  hundreds(g, from, to);
  if (max < 100) return;
  // As rooms are said: "four twelve", "four oh two", "twelve oh four", "four one two".
  const head = g.state();
  for (const word of [...ONES.slice(1), ...TEENS]) g.word(from, head, word, 0.3);
  twoDigits(g, head, to, 10);
  const oh = g.state();
  g.word(head, oh, 'oh');
  for (const word of ONES.slice(1)) g.word(oh, to, word);
  digits(g, from, to, 3, 4);
  if (max < 1000) return;
  const thousand = g.state();
  const after = g.state();
  twoDigits(g, from, thousand, 1);
  g.word(thousand, after, 'thousand');
  g.skip(after, to);
  twoDigits(g, after, to, 1);
  hundreds(g, after, to);
}

/** 0..99 (or from 1, or from 10). */
export function twoDigits(g: Grammar, from: number, to: number, least: 0 | 1 | 10 = 0): void {
  if (least < 10) for (const word of ONES.slice(least)) g.word(from, to, word);
  for (const word of TEENS) g.word(from, to, word);
  const ten = g.state();
  for (const word of TENS) g.word(from, ten, word);
  g.skip(ten, to);
  for (const word of ONES.slice(1)) g.word(ten, to, word);
}

function hundreds(g: Grammar, from: number, to: number): void {
  const digit = g.state();
  const hundred = g.state();
  const and = g.state();
  for (const word of ['a', ...ONES.slice(1)]) g.word(from, digit, word);
  g.word(digit, hundred, 'hundred');
  g.skip(hundred, to);
  g.word(hundred, and, 'and');
  twoDigits(g, hundred, to, 1);
  twoDigits(g, and, to, 1);
}

function roomStyle(n: number): string[] {
  const tail = n % 100;
  return [...numberWords(Math.floor(n / 100)), ...(tail < 10 ? ['oh', ONES[tail]!] : numberWords(tail))];
}
