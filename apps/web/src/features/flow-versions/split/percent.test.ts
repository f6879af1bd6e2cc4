import { expect, it } from 'vitest';
import { percentIn } from './percent';

it.each([
  ['1', 1],
  [' 20 ', 20],
  ['99', 99],
  ['05', 5],
])('reads %j', (text, percent) => {
  expect(percentIn(text)).toBe(percent);
});

it.each(['', '0', '00', '100', '-5', '12.5', '1e1', 'half', '２０'])('refuses %j', (text) => {
  expect(percentIn(text)).toBeNull();
});
