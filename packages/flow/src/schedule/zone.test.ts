import { describe, expect, it } from 'vitest';
import { offsetAt } from './offsets';
import { isZone, localParts, toUtc, zoneOrUtc } from './zone';

const utc = (text: string) => Date.parse(text);
const HOUR = 3_600_000;

describe('zones', () => {
  it.each(['Europe/Madrid', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC', 'Pacific/Apia'])('knows %s', (zone) => {
    expect(isZone(zone)).toBe(true);
  });

  it.each(['Europe/Barcelona', '', '+02:00', 'Mars/Olympus', '../etc', 'Europe/Madrid '])(
    'does not take %j for a zone',
    (zone) => {
      expect(isZone(zone)).toBe(false);
      expect(zoneOrUtc(zone)).toBe('UTC');
    },
  );
});

describe('localParts', () => {
  it('shows calendar, clock, weekday and offset of the place', () => {
    expect(localParts(utc('2026-11-24T23:30:15Z'), 'Asia/Kolkata')).toEqual({
      date: '2026-11-25',
      time: '05:00',
      weekday: 'wed',
      second: 15,
      offset: 5.5 * HOUR,
    });
  });

  it('shows midnight as 00:00 of the new day', () => {
    expect(localParts(utc('2026-11-24T23:00:00Z'), 'Europe/Madrid')).toMatchObject({
      date: '2026-11-25',
      time: '00:00',
    });
  });

  it('knows the half-hour change of Lord Howe', () => {
    expect(
      offsetAt(utc('2026-01-15T00:00Z'), 'Australia/Lord_Howe') -
        offsetAt(utc('2026-07-15T00:00Z'), 'Australia/Lord_Howe'),
    ).toBe(HOUR / 2);
  });
});

describe('toUtc', () => {
  it.each([
    ['2026-11-24', '19:30', 'Europe/Madrid', '2026-11-24T18:30Z'],
    ['2026-07-24', '19:30', 'Europe/Madrid', '2026-07-24T17:30Z'],
    ['2026-07-24', '24:00', 'America/New_York', '2026-07-25T04:00Z'],
    ['2026-11-24', '00:00', 'Asia/Kolkata', '2026-11-23T18:30Z'],
    ['2026-11-24', '00:00', 'Pacific/Apia', '2026-11-23T11:00Z'],
  ])('%s %s in %s', (date, time, zone, expected) => {
    expect(toUtc(date, time, zone)).toBe(utc(expected));
  });

  it.each([
    ['Europe/Madrid', '2026-03-29', '02:30', '2026-03-29T01:00Z'],
    ['America/New_York', '2026-03-08', '02:00', '2026-03-08T07:00Z'],
    ['Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30Z'],
  ])('a time the clock skips in spring is the moment of the change: %s', (zone, date, time, expected) => {
    expect(toUtc(date, time, zone, 'earlier')).toBe(utc(expected));
    expect(toUtc(date, time, zone, 'later')).toBe(utc(expected));
  });

  it.each([
    ['Europe/Madrid', '2026-10-25', '02:30', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
    ['America/New_York', '2026-11-01', '01:15', '2026-11-01T05:15Z', '2026-11-01T06:15Z'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45Z', '2026-04-04T15:15Z'],
  ])('a time shown twice in autumn is the first or the second: %s', (zone, date, time, earlier, later) => {
    expect(toUtc(date, time, zone, 'earlier')).toBe(utc(earlier));
    expect(toUtc(date, time, zone, 'later')).toBe(utc(later));
  });

  it('knows that Samoa had no 30 December 2011', () => {
    expect(toUtc('2011-12-30', '12:00', 'Pacific/Apia')).toBe(toUtc('2011-12-31', '00:00', 'Pacific/Apia'));
    expect(toUtc('2011-12-29', '24:00', 'Pacific/Apia')).toBe(utc('2011-12-30T10:00Z'));
  });

  it('is undone by localParts', () => {
    for (const zone of ['Europe/Madrid', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata']) {
      for (let day = 1; day <= 28; day++) {
        const date = `2026-10-${String(day).padStart(2, '0')}`;
        expect(localParts(toUtc(date, '11:47', zone), zone)).toMatchObject({ date, time: '11:47', second: 0 });
      }
    }
  });
});
