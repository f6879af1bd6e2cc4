import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, nightsOf, weekdayOf } from './dates';
import { fold } from './fold';
import { asKeys, confirmationCode } from './hotel-system/confirmation-code';
import { sameGuest } from './hotel-system/guest-name';
import { priceOfNight, type RateSpan } from './hotel-system/price';
import { roomTypeNamed } from './hotel-system/room-type-named';
import { cleanText, toJson } from './json';

describe('days', () => {
  it('are counted on the calendar, over clock changes and years', () => {
    expect(nightsOf('2026-03-28', '2026-03-31')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
    expect(nightsOf('2026-12-31', '2027-01-01')).toEqual(['2026-12-31']);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(weekdayOf('2026-11-20')).toBe('fri');
    expect(localDate(Date.UTC(2026, 10, 20, 23, 30), 'Europe/Madrid')).toBe('2026-11-21');
    expect(localDate(Date.UTC(2026, 10, 20, 0, 30), 'America/New_York')).toBe('2026-11-19');
  });
});

describe('what is stored', () => {
  it('has no character PostgreSQL refuses, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(`${text}\uD800`);
        expect(clean).not.toContain('\0');
        expect(Buffer.from(clean, 'utf8').toString('utf8')).toBe(clean);
      }),
    );
    expect(cleanText('fine \u{1F600}')).toBe('fine \u{1F600}');
    expect(toJson({ a: undefined, b: Number.NaN, c: [undefined, () => 1], d: new Date(0), 'e\0': 'x\0' })).toEqual({
      b: null,
      c: [null, null],
      d: '1970-01-01T00:00:00.000Z',
      e: 'x',
    });
  });
});

describe('names', () => {
  it('meet with one slip and without accents, and not with another name', () => {
    expect(sameGuest('garcía', 'Maria Garcia Lopez')).toBe(true);
    expect(sameGuest('Witfield', 'James Whitfield')).toBe(true);
    expect(sameGuest('whitfeild', 'James Whitfield')).toBe(false);
    expect(sameGuest('Ana', 'Anna Ruiz')).toBe(false);
    expect(sameGuest('', 'Anna Ruiz')).toBe(false);
    expect(sameGuest('O Connor', 'Grace O’Connor')).toBe(true);
    expect(fold('  ÑANDÚ  Straße ')).toBe('nandu straße');
  });

  it('choose a room type only where one is meant', () => {
    const types = [
      { id: '1', code: 'GDN', name: 'Garden double' },
      { id: '2', code: 'SEA', name: 'Sea view double' },
    ];
    expect(roomTypeNamed(types, 'sea')?.id).toBe('2');
    expect(roomTypeNamed(types, 'the garden one')?.id).toBe('1');
    expect(roomTypeNamed(types, 'a double')).toBeNull();
    expect(roomTypeNamed(types, 'gdn')?.id).toBe('1');
  });
});

describe('confirmation codes', () => {
  it('can be keyed on a telephone', () => {
    expect(asKeys('KR4729')).toBe('574729');
    expect(asKeys('hw-2345')).toBe('492345');
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const draws = numbers[Symbol.iterator]();
        const code = confirmationCode((below) => (draws.next().value as number) % below);
        expect(code).toMatch(/^[ACHKLRWXY]{2}[2345679]{4}$/);
        expect(asKeys(code)).toMatch(/^\d{6}$/);
      }),
    );
  });
});

describe('the price of a night', () => {
  const rate = (id: string, from: string, to: string, weekdays: string[], amount: number): RateSpan => ({
    id,
    name: id,
    from,
    to,
    weekdays,
    amount,
  });

  it('is the narrowest rate’s, weekdays breaking a tie, then the later made', () => {
    const year = rate('a', '2026-01-01', '2026-12-31', [], 1);
    const month = rate('b', '2026-11-01', '2026-11-30', [], 2);
    const fridays = rate('c', '2026-11-01', '2026-11-30', ['fri'], 3);
    const again = rate('d', '2026-11-01', '2026-11-30', [], 4);
    const price = (rates: RateSpan[], night = '2026-11-20') => priceOfNight(night, rates, 9).amount;
    expect(price([])).toBe(9);
    expect(price([year, month])).toBe(2);
    expect(price([month, fridays, year])).toBe(3);
    expect(price([month, fridays, year], '2026-11-21')).toBe(2);
    expect(price([month, again])).toBe(4);
    expect(price([month], '2026-12-01')).toBe(9);
  });

  it('does not depend on the order of the rates', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`);
    const span = fc.record({
      from: day,
      to: day,
      amount: fc.nat(),
      weekdays: fc.constantFrom<string[]>([], ['fri'], ['mon']),
    });
    fc.assert(
      fc.property(fc.array(span), fc.infiniteStream(fc.nat()), day, (spans, numbers, night) => {
        const rates = spans.map((each, index) => ({ ...each, id: `r${index}`, name: `r${index}` }));
        const order = numbers[Symbol.iterator]();
        const shuffled = rates
          .map((each) => ({ each, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        expect(priceOfNight(night, shuffled, 1)).toEqual(priceOfNight(night, rates, 1));
      }),
    );
  });
});
