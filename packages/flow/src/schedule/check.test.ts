import { describe, expect, it } from 'vitest';
import { checkSchedule } from './check';
import { exception, schedule } from './fixtures';

const NOW = Date.parse('2026-11-23T10:00Z');
const brief = (...args: Parameters<typeof checkSchedule>) =>
  checkSchedule(...args).map(({ path, severity }) => `${severity} ${path}`);

it('has nothing to say about good schedules', () => {
  const good = schedule(['9:00-13:00 13:00-18:00', '20:00-02:00', '02:00-24:00', '00:00-24:00'], {
    exceptions: [
      exception('August', '2026-08-01', '10:00-14:00', { to: '2026-08-31' }),
      exception('Assumption', '2026-08-15', '', { yearly: true }),
    ],
    override: { state: 'closed', until: NOW + 3_600_000, reason: '' },
  });
  expect(checkSchedule(good, NOW)).toEqual([]);
});

it.each(['Europe/Barcelona', '+02:00', ''])('refuses the zone %j', (timeZone) => {
  expect(checkSchedule(schedule(['9:00-18:00'], { timeZone }))).toEqual([
    {
      path: 'timeZone',
      severity: 'blocks',
      message: `The time zone “${timeZone}” does not exist. Choose one such as Europe/Madrid.`,
    },
  ]);
});

describe('ranges', () => {
  it('that overlap are refused with both of them', () => {
    const found = checkSchedule(schedule(['9:00-13:00 12:00-18:00', '9:00-18:00']));
    expect(found).toEqual([
      {
        path: 'weekly.mon.1',
        severity: 'blocks',
        message: 'On Monday 09:00–13:00 and 12:00–18:00 overlap. Make one range of them.',
      },
    ]);
  });

  it('that run over midnight into the next day’s are refused, Sunday into Monday too', () => {
    const week = schedule(['01:00-03:00', '', '', '', '', '', '20:00-02:00']);
    expect(checkSchedule(week)).toEqual([
      {
        path: 'weekly.mon.0',
        severity: 'blocks',
        message:
          'Sunday’s 20:00–02:00 runs over midnight into Monday’s 01:00–03:00. Let the first end earlier or the second begin later.',
      },
    ]);
  });

  it('that cannot be meant are named', () => {
    expect(brief(schedule(['09:00-09:00', '']))).toEqual(['warning weekly.mon.0']);
    expect(brief(schedule(['', '24:00-02:00', '']))).toEqual(['blocks weekly.tue.0.from']);
    expect(brief(schedule(['', '10:00-12:00 11:00-10:30', '']))).toEqual(['blocks weekly.tue.1']);
  });

  it('missing everywhere give a warning, unless an exception opens', () => {
    expect(checkSchedule(schedule(['']))).toEqual([
      { path: 'weekly', severity: 'warning', message: 'This schedule never opens. Add opening hours.' },
    ]);
    expect(checkSchedule(schedule([''], { exceptions: [exception('Fair', '2026-12-01', '9:00-18:00')] }))).toEqual([]);
  });
});

describe('exceptions', () => {
  const only = (...exceptions: ReturnType<typeof exception>[]) => brief(schedule(['9:00-18:00'], { exceptions }));
  it('that end before they begin are refused', () => {
    expect(only(exception('x', '2026-12-24', '', { to: '2026-12-20' }))).toEqual(['blocks exceptions.0.to']);
  });
  it('with overlapping ranges are refused', () => {
    expect(only(exception('x', '2026-12-24', '9:00-12:00 11:00-13:00'))).toEqual(['blocks exceptions.0.ranges.1']);
  });
  it('that come back every year must be shorter than one', () => {
    expect(only(exception('x', '2026-01-01', '', { to: '2026-12-31', yearly: true }))).toEqual([]);
    expect(only(exception('x', '2026-01-01', '', { to: '2027-01-01', yearly: true }))).toEqual([
      'blocks exceptions.0.to',
    ]);
  });
  it('on 29 February every year give a warning', () => {
    expect(only(exception('x', '2028-02-29', '', { yearly: true }))).toEqual(['warning exceptions.0.from']);
    expect(only(exception('x', '2028-02-29'))).toEqual([]);
  });
  it('of which only the order decides give a warning', () => {
    expect(only(exception('a', '2026-12-24'), exception('b', '2026-12-24'))).toEqual(['warning exceptions.1']);
    expect(only(exception('a', '2026-12-24'), exception('b', '2026-12-24', '', { yearly: true }))).toEqual([]);
    expect(only(exception('a', '2026-12-24', '', { to: '2026-12-26' }), exception('b', '2026-12-25'))).toEqual([]);
  });
});

describe('override', () => {
  const until = (ms: number) =>
    brief(schedule(['9:00-18:00'], { override: { state: 'closed', until: ms, reason: '' } }), NOW);
  it('in the past or for more than a year gives a warning', () => {
    expect(until(NOW)).toEqual(['warning override']);
    expect(until(NOW + 1)).toEqual([]);
    expect(until(NOW + 400 * 86_400_000)).toEqual(['warning override.until']);
  });
});
