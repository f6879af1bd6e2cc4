import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate';
import { exception, schedule } from './fixtures';
import { toUtc } from './zone';

const madrid = (date: string, time: string) => toUtc(date, time, 'Europe/Madrid');
const desk = schedule(['9:00-13:00 16:00-20:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '', '']);

describe('weekly hours', () => {
  // 2026-11-23 is a Monday.
  it.each([
    ['08:59', false, '09:00'],
    ['09:00', true, '13:00'],
    ['12:59', true, '13:00'],
    ['13:00', false, '16:00'],
    ['16:00', true, '20:00'],
  ])('Monday %s: open %s until %s', (time, open, until) => {
    const found = evaluate(desk, madrid('2026-11-23', time));
    expect(found).toMatchObject({
      open,
      state: open ? 'open' : 'closed',
      exception: null,
      until: madrid('2026-11-23', until),
    });
  });

  it('says why in plain words', () => {
    expect(evaluate(desk, madrid('2026-11-23', '10:00')).why).toBe('Monday hours: 9:00–13:00');
    expect(evaluate(desk, madrid('2026-11-23', '14:00')).why).toBe(
      'Outside Monday’s hours: 9:00–13:00 and 16:00–20:00',
    );
    expect(evaluate(desk, madrid('2026-11-22', '14:00')).why).toBe('Closed on Sundays');
  });

  it('looks over the weekend for the next opening', () => {
    expect(evaluate(desk, madrid('2026-11-27', '18:00')).until).toBe(madrid('2026-11-30', '09:00'));
  });

  it('joins ranges that touch, over midnight too', () => {
    const always = schedule(['00:00-24:00']);
    expect(evaluate(always, madrid('2026-11-23', '23:59'))).toMatchObject({ open: true, until: null });
    const night = schedule(['12:00-24:00', '00:00-03:00', '']);
    expect(evaluate(night, madrid('2026-11-23', '20:00')).until).toBe(madrid('2026-11-24', '03:00'));
  });

  it('never changes where it never opens', () => {
    expect(evaluate(schedule(['']), madrid('2026-11-23', '10:00'))).toMatchObject({ open: false, until: null });
  });
});

describe('ranges over midnight', () => {
  const bar = schedule(['', '', '', '', '20:00-02:00', '20:00-02:00', '']);
  it('belong to the day they begin on', () => {
    expect(evaluate(bar, madrid('2026-11-29', '01:59'))).toMatchObject({
      open: true,
      why: 'Saturday hours: 20:00–2:00',
      until: madrid('2026-11-29', '02:00'),
    });
    expect(evaluate(bar, madrid('2026-11-29', '02:00')).open).toBe(false);
    expect(evaluate(bar, madrid('2026-11-27', '01:00')).open).toBe(false);
  });

  it('run on into a closed day, and an exception’s night into a weekday', () => {
    const closed = schedule(['20:00-02:00'], { exceptions: [exception('Inventory', '2026-11-24')] });
    expect(evaluate(closed, madrid('2026-11-24', '01:00'))).toMatchObject({
      open: true,
      state: 'open',
      exception: null,
    });
    expect(evaluate(closed, madrid('2026-11-24', '02:00'))).toMatchObject({
      open: false,
      state: 'exception',
      exception: 'Inventory',
    });
    expect(evaluate(closed, madrid('2026-11-25', '01:00'))).toMatchObject({ open: false, state: 'closed' });
    const party = schedule(['9:00-18:00'], { exceptions: [exception('Party', '2026-11-24', '20:00-04:00')] });
    expect(evaluate(party, madrid('2026-11-25', '03:00'))).toMatchObject({
      open: true,
      state: 'exception',
      exception: 'Party',
    });
  });

  it('of 24 hours last to the same time next day', () => {
    const day = schedule(['9:00-9:00', '']);
    expect(evaluate(day, madrid('2026-11-24', '08:59')).open).toBe(true);
    expect(evaluate(day, madrid('2026-11-24', '09:00')).open).toBe(false);
  });
});

describe('exceptions', () => {
  const holidays = schedule(['9:00-18:00'], {
    exceptions: [
      exception('August', '2026-08-01', '10:00-14:00', { to: '2026-08-31' }),
      exception('Assumption', '2025-08-15', '', { yearly: true }),
      exception('Winter break', '2025-12-24', '', { to: '2026-01-06', yearly: true }),
      exception('Leap day', '2028-02-29', '', { yearly: true }),
    ],
  });

  it('replace the weekly hours', () => {
    expect(evaluate(holidays, madrid('2026-08-10', '11:00'))).toMatchObject({
      state: 'exception',
      open: true,
      exception: 'August',
      why: 'August: open 10:00–14:00',
    });
    expect(evaluate(holidays, madrid('2026-08-10', '15:00'))).toMatchObject({
      state: 'exception',
      open: false,
      why: 'August: open only 10:00–14:00',
    });
  });

  it('give way to a shorter one', () => {
    expect(evaluate(holidays, madrid('2026-08-15', '11:00'))).toMatchObject({
      open: false,
      exception: 'Assumption',
      why: 'Assumption: closed all day',
    });
  });

  it('come back every year, over New Year too', () => {
    for (const date of ['2031-12-24', '2032-01-06', '2020-12-31']) {
      expect(evaluate(holidays, madrid(date, '11:00')).exception).toBe('Winter break');
    }
    expect(evaluate(holidays, madrid('2032-01-07', '11:00')).state).toBe('open');
    expect(evaluate(holidays, madrid('2027-02-28', '11:00')).exception).toBeNull();
    expect(evaluate(holidays, madrid('2032-02-29', '11:00')).exception).toBe('Leap day');
  });

  it('dated for a year win over yearly ones, later over earlier', () => {
    const twice = [
      exception('Every year', '2025-12-25', '', { yearly: true }),
      exception('This year', '2026-12-25', '9:00-12:00'),
    ];
    for (const exceptions of [twice, [...twice].reverse()]) {
      expect(evaluate(schedule([''], { exceptions }), madrid('2026-12-25', '10:00')).exception).toBe('This year');
    }
    const same = [exception('First', '2026-12-25'), exception('Second', '2026-12-25', '9:00-12:00')];
    expect(evaluate(schedule([''], { exceptions: same }), madrid('2026-12-25', '10:00')).exception).toBe('Second');
  });

  it('that end before they begin hold on no day', () => {
    const broken = schedule(['9:00-18:00'], {
      exceptions: [exception('Broken', '2026-11-24', '', { to: '2026-11-20', yearly: true })],
    });
    expect(evaluate(broken, madrid('2026-11-22', '10:00')).open).toBe(true);
  });
});

describe('override', () => {
  it('wins over everything until it ends, and the end is looked through', () => {
    const until = madrid('2026-11-23', '22:00');
    const closed = { ...desk, override: { state: 'closed' as const, until, reason: 'staff party' } };
    const at = madrid('2026-11-23', '10:00');
    expect(evaluate(closed, at)).toEqual({
      state: 'closed',
      open: false,
      exception: null,
      until: madrid('2026-11-24', '09:00'),
      why: 'Closed by hand until Monday 2026-11-23 22:00 (staff party)',
    });
    expect(
      evaluate({ ...closed, override: { ...closed.override, until: madrid('2026-11-23', '12:00') } }, at).until,
    ).toBe(madrid('2026-11-23', '12:00'));
  });

  it('opens a closed day and joins the hours that follow', () => {
    const open = { ...desk, override: { state: 'open' as const, until: madrid('2026-11-23', '10:00'), reason: '' } };
    expect(evaluate(open, madrid('2026-11-22', '03:00'))).toMatchObject({
      state: 'open',
      why: 'Open by hand until Monday 2026-11-23 10:00',
      until: madrid('2026-11-23', '13:00'),
    });
  });

  it('is over at its moment', () => {
    const until = madrid('2026-11-23', '10:00');
    expect(evaluate({ ...desk, override: { state: 'closed', until, reason: '' } }, until).open).toBe(true);
  });
});

describe('clock changes', () => {
  it('the night the clock goes forward is short', () => {
    const night = schedule(['22:00-06:00']);
    const begin = madrid('2026-03-28', '22:00');
    expect(evaluate(night, begin).until! - begin).toBe(7 * 3_600_000);
  });

  it('the night the clock goes back is long and one stretch', () => {
    const night = schedule(['22:00-02:30']);
    const begin = madrid('2026-10-24', '22:00');
    expect(evaluate(night, begin).until! - begin).toBe(5.5 * 3_600_000);
  });

  it('a range that ends where the clock falls back to is not begun again', () => {
    const night = schedule(['22:00-02:00']);
    const begin = madrid('2026-10-24', '22:00');
    expect(evaluate(night, begin).until! - begin).toBe(4 * 3_600_000);
    const havana = schedule(['', '', '', '', '', '00:00-24:00', ''], { timeZone: 'America/Havana' });
    expect(evaluate(havana, Date.parse('2026-10-31T12:00Z')).until).toBe(Date.parse('2026-11-01T04:00Z'));
  });

  it('a range the clock skips does not exist that day', () => {
    const early = schedule(['02:10-02:50']);
    expect(evaluate(early, Date.parse('2026-03-29T01:00Z')).open).toBe(false);
    expect(evaluate(early, Date.parse('2026-03-29T01:00Z')).until).toBe(madrid('2026-03-30', '02:10'));
  });
});

describe('zones', () => {
  it('reads the hours where the hotel is', () => {
    const at = Date.parse('2026-11-23T03:40Z');
    const open = (timeZone: string) => evaluate(schedule(['9:00-18:00'], { timeZone }), at).open;
    expect([open('Asia/Kolkata'), open('Europe/Madrid'), open('Pacific/Apia')]).toEqual([true, false, true]);
  });

  it('reads an unknown zone as UTC and says so', () => {
    const lost = schedule(['9:00-18:00'], { timeZone: 'Europe/Barcelona' });
    expect(evaluate(lost, Date.parse('2026-11-23T09:00Z'))).toMatchObject({
      open: true,
      why: 'Monday hours: 9:00–18:00 (unknown time zone “Europe/Barcelona”, read as UTC)',
    });
  });
});
