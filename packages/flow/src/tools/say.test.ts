import { describe, expect, it } from 'vitest';
import { counted, listed, spokenMoney } from './say';

describe('spokenMoney', () => {
  it.each([
    [120, 'EUR', 'en', '120 euros'],
    [1, 'EUR', 'es', '1 euro'],
    [129.5, 'USD', 'en', '129 US dollars and 50 cents'],
    [79.99, 'GBP', 'en', '79 British pounds and 99 pence'],
    [129.5, 'EUR', 'es', '129 euros con 50 céntimos'],
    [1250, 'EUR', 'en', '1,250 euros'],
    [9.25, 'CHF', 'en', '9.25 Swiss francs'],
    [0.1 + 0.2, 'EUR', 'en', '0 euros and 30 cents'],
    [99.999, 'EUR', 'en', '100 euros'],
  ])('%d %s in %s', (amount, currency, language, text) => {
    expect(spokenMoney(amount, currency, language)).toBe(text);
  });
});

it('counts and lists', () => {
  expect([counted(1, 'night', 'nights'), counted(0, 'night', 'nights')]).toEqual(['1 night', '0 nights']);
  expect([listed([], 'or'), listed(['a'], 'or'), listed(['a', 'b', 'c'], 'or')]).toEqual(['', 'a', 'a, b or c']);
});
