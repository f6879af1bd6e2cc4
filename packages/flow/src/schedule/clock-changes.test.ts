import { describe, expect, it } from 'vitest';
import { nextChanges } from './changes';
import { situationAt } from './evaluate';
import { exception, schedule } from './fixtures';
import { dayStrip } from './strip';
import { toUtc } from './zone';

const HOUR = 3_600_000;

/** Nights and days on which the clock changes, and one on which it does not; hours as they really pass. */
const CHANGES: [zone: string, eve: string, day: string, night: number, whole: number][] = [
  ['Europe/Madrid', '2026-03-28', '2026-03-29', 7, 23],
  ['Europe/Madrid', '2026-10-24', '2026-10-25', 9, 25],
  ['Atlantic/Canary', '2026-03-28', '2026-03-29', 7, 23],
  ['Europe/London', '2026-10-24', '2026-10-25', 9, 25],
  ['America/New_York', '2026-03-07', '2026-03-08', 7, 23],
  ['America/New_York', '2026-10-31', '2026-11-01', 9, 25],
  ['Australia/Sydney', '2026-10-03', '2026-10-04', 7, 23],
  ['Australia/Sydney', '2026-04-04', '2026-04-05', 9, 25],
  ['Australia/Lord_Howe', '2026-10-03', '2026-10-04', 7.5, 23.5],
  ['Australia/Lord_Howe', '2026-04-04', '2026-04-05', 8.5, 24.5],
  ['Asia/Kolkata', '2026-03-28', '2026-03-29', 8, 24],
  ['America/Phoenix', '2026-03-07', '2026-03-08', 8, 24],
];

describe.each(CHANGES)('%s from %s to %s', (timeZone, eve, day, night, whole) => {
  it(`a night from 22:00 to 06:00 lasts ${night} hours, and is open all of them`, () => {
    const hours = schedule(['22:00-06:00'], { timeZone });
    const [opens, closes] = nextChanges(hours, toUtc(eve, '21:00', timeZone), 2);
    expect(opens).toMatchObject({ at: toUtc(eve, '22:00', timeZone), open: true });
    expect(closes).toMatchObject({ at: toUtc(day, '06:00', timeZone), open: false });
    expect((closes!.at - opens!.at) / HOUR).toBe(night);
    for (let at = opens!.at; at < closes!.at; at += HOUR / 4) expect(situationAt(hours, at).open).toBe(true);
  });

  it(`a day of all hours lasts ${whole} of them, and never closes`, () => {
    const always = schedule(['0:00-24:00'], { timeZone });
    const [strip] = dayStrip(always, day, 1);
    expect((strip!.to - strip!.from) / HOUR).toBe(whole);
    expect(strip!.ranges.map(({ from, to }) => [from, to])).toEqual([[strip!.from, strip!.to]]);
  });

  it('hours in the daytime are the same by the clock on the wall', () => {
    const hours = schedule(['9:00-17:00'], { timeZone });
    for (const [time, open] of [
      ['08:59', false],
      ['09:00', true],
      ['16:59', true],
      ['17:00', false],
    ] as const) {
      for (const date of [eve, day]) expect(situationAt(hours, toUtc(date, time, timeZone)).open).toBe(open);
    }
  });
});

describe('a special day beside the week', () => {
  const at = (date: string, time: string) => toUtc(date, time, 'Europe/Madrid');
  const state = (hours: ReturnType<typeof schedule>, date: string, time: string) => {
    const { open, state: kind } = situationAt(hours, at(date, time));
    return `${open ? 'open' : 'closed'}${kind === 'exception' ? '!' : ''}`;
  };

  it.each([
    ['2026-12-29', 'open'],
    ['2026-12-30', 'closed!'],
    ['2026-12-31', 'closed!'],
    ['2027-01-01', 'closed!'],
    ['2027-01-02', 'closed!'],
    ['2027-01-03', 'open'],
    ['2029-12-31', 'closed!'],
    ['2030-01-02', 'closed!'],
    ['2030-01-03', 'open'],
  ])('that comes back every year over New Year: %s is %s', (date, expected) => {
    const away = exception('Winter', '2026-12-30', '', { to: '2027-01-02', yearly: true });
    expect(state(schedule(['9:00-17:00'], { exceptions: [away] }), date, '12:00')).toBe(expected);
  });

  it.each([
    ['2026-08-14', '11:00', 'open!'],
    ['2026-08-14', '15:00', 'closed!'],
    ['2026-08-15', '11:00', 'closed!'],
    ['2026-08-16', '11:00', 'open!'],
    ['2026-09-01', '15:00', 'open'],
  ])('the shorter of two counts: %s at %s is %s', (date, time, expected) => {
    const exceptions = [
      exception('August', '2026-08-01', '10:00-14:00', { to: '2026-08-31' }),
      exception('Assumption', '2026-08-15', '', { yearly: true }),
    ];
    expect(state(schedule(['9:00-18:00'], { exceptions }), date, time)).toBe(expected);
  });

  it.each([
    ['2026-11-27', '23:00', 'open'],
    ['2026-11-28', '21:00', 'closed!'],
    ['2026-11-28', '23:59', 'closed!'],
    ['2026-11-29', '01:00', 'closed'],
    ['2026-11-29', '21:00', 'open'],
  ])('a closed day has no night of its own: %s at %s is %s', (date, time, expected) => {
    const inventory = exception('Inventory', '2026-11-28');
    expect(state(schedule(['20:00-02:00'], { exceptions: [inventory] }), date, time)).toBe(expected);
  });
});
