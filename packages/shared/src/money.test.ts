import { expect, it } from 'vitest';
import { formatMoney, readMoney } from './money';

it.each([
  [12_050, 'EUR', 'en', '€120.50'],
  [12_050, 'EUR', 'es', '120,50\u00a0€'],
  [1_200_000, 'JPY', 'en', '¥12,000'],
  [99, 'USD', 'en', '$0.99'],
])('%i hundredths of %s, written in %s', (amount, currency, language, written) => {
  expect(formatMoney(amount, currency, language)).toBe(written);
});

it('amounts as people write them', () => {
  expect(readMoney('120')).toBe(12_000);
  expect(readMoney(' 99,9 ')).toBe(9_990);
  expect(readMoney('0.29')).toBe(29);
  for (const bad of ['', '-1', '1.234', 'abc', '1e3', '1000000']) expect(readMoney(bad)).toBeNull();
});
