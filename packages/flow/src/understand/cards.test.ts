import { expect, it } from 'vitest';
import { isKeyedCard, mayBecomeCard, withoutCards } from './cards';

const CARDS = ['4242424242424242', '378282246310005', '6011000990139424', '4222222222222', '6304000000000000000'];

it.each(CARDS)('knows %s as a card, keyed and written', (card) => {
  const passes = [...card].reverse().reduce((sum, digit, i) => {
    const twice = Number(digit) * 2;
    return sum + (i % 2 === 0 ? Number(digit) : twice > 9 ? twice - 9 : twice);
  }, 0);
  expect(isKeyedCard(card)).toBe(passes % 10 === 0);
  if (passes % 10 !== 0) return;
  const grouped = card.replace(/(.{4})/g, '$1 ');
  for (const text of [card, grouped.trim(), card.replace(/(.{4})/g, '$1-').replace(/-$/, '')])
    expect(withoutCards(`it is ${text}, thanks`, 'en')).toBe('it is [card number withheld], thanks');
});

it.each(['971123456', '0034600111222', '4242424242424241', '12345678901234567890', '', '4242'])(
  '%s is none',
  (digits) => {
    expect(isKeyedCard(digits)).toBe(false);
  },
);

it('hears a card said digit by digit', () => {
  const said = 'four two four two four two four two four two four two four two four two';
  expect(withoutCards(said, 'en')).toBe('[card number withheld]');
  expect(mayBecomeCard(said.slice(0, 60), 'en')).toBe(true);
  expect(mayBecomeCard('room four two four', 'en')).toBe(false);
  expect(mayBecomeCard('call 4242 4242 4', 'en')).toBe(true);
});
