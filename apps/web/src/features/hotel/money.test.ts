import { expect, it } from 'vitest';
import { addDays, money, readMoney } from './money';

it('shows cents in the currency', () => {
  expect(money(12_050, 'EUR')).toBe('€120.50');
});

it('reads amounts as people write them', () => {
  expect(readMoney('120')).toBe(12_000);
  expect(readMoney(' 99,9 ')).toBe(9_990);
  expect(readMoney('0.29')).toBe(29);
  for (const bad of ['', '-1', '1.234', 'abc', '1e3']) expect(readMoney(bad)).toBeNull();
});

it('counts days over month and year ends', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
});
