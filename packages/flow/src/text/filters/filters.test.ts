import { describe, expect, it } from 'vitest';
import { parseTemplate, renderTemplate } from '../template';

function render(expression: string, language = 'en', hotel = {}): string {
  const parsed = parseTemplate(`{{ ${expression} }}`);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const scope = {
    call: { language },
    hotel: { currency: 'EUR', time_zone: 'Europe/Madrid', ...hotel },
    now: Date.UTC(2026, 10, 21, 23, 30),
    none: null,
  };
  const result = renderTemplate(parsed.template, scope);
  return result.ok ? result.text : `failed: ${result.error.message}`;
}

describe('date', () => {
  it.each([
    ['"2026-11-24" | date', 'en', 'Tuesday, November 24'],
    ['"2026-11-24" | date', 'es', 'martes, 24 de noviembre'],
    ['"2026-11-24" | date: "full"', 'de', 'Dienstag, 24. November 2026'],
    ['"2026-11-24" | date: "short"', 'en', 'November 24'],
    ['"2026-11-24" | date: "weekday"', 'fr', 'mardi'],
    ['"2026-11-24" | date: "iso"', 'es', '2026-11-24'],
    ['"2026-11-24T22:00:00Z" | date: "short"', 'en', 'November 24'],
    ['"2026-11-24" | date: "no such style"', 'en', 'Tuesday, November 24'],
    ['"soon" | date', 'en', 'soon'],
    ['none | date', 'en', ''],
  ])('%s in %s', (expression, language, text) => expect(render(expression, language)).toBe(text));

  it("shows a moment in the hotel's time zone: half past midnight in Madrid", () => {
    expect(render('now | date')).toBe('Sunday, November 22');
    expect(render('now | date', 'en', { time_zone: 'UTC' })).toBe('Saturday, November 21');
  });
});

describe('date in a pattern', () => {
  it.each([
    // 21 November 2026, 23:30 UTC: half past midnight on Sunday in Madrid
    ['now | date: "%H"', '00'],
    ['now | date: "%-H:%M"', '0:30'],
    ['now | date: "%I:%M %p|%l|%k"', '12:30 AM|12| 0'],
    ['now | date: "%A %a %u %w"', 'Sunday Sun 7 0'],
    ['now | date: "%Y-%m-%d %j %e"', '2026-11-22 326 22'],
    ['now | date: "%F %R %z"', '2026-11-22 00:30 +0100'],
    ['now | date: "%b %B %^b %y %U %W"', 'Nov November NOV 26 47 46'],
    ['now | date: "%H", "America/Los_Angeles"', '15'],
    ['now | date: "%A %m-%d %z", "America/New_York"', 'Saturday 11-21 -0500'],
    ['now | date: "%H", "Nowhere/City"', '00'],
    ['now | date: "%s"', '1795303800'],
    ['now | date: "%s" | minus: 86400 | date: "%d"', '21'],
    ['"2026-11-24" | date: "%A"', 'Tuesday'],
    ['"2026-11-24T23:30:00Z" | date: "%d %H"', '25 00'],
    ['"2026-11-24T09:05" | date: "%-I%P"', '9am'],
    ['"soon" | date: "%H"', 'soon'],
    ['none | date: "%H"', ''],
    ['now | date: "100%% %Q"', '100% %Q'],
  ])('%s', (expression, text) => expect(render(expression, 'es')).toBe(text));

  it('knows the hour that summer time leaves out', () => {
    const march = Date.UTC(2026, 2, 29, 1, 0);
    expect(render(`${march - 1} | date: "%H:%M"`)).toBe('01:59');
    expect(render(`${march} | date: "%H:%M"`)).toBe('03:00');
  });
});

describe('time', () => {
  it.each([
    ['"19:30" | time', 'en', '7:30 PM'],
    ['"19:30" | time', 'es', '19:30'],
    ['"07:05" | time', 'de', '7:05'],
    ['now | time', 'es', '0:30'],
    ['"25:00" | time', 'en', '25:00'],
    ['none | time', 'en', ''],
  ])('%s in %s', (expression, language, text) => {
    expect(render(expression, language).replace(/^0(\d:)/, '$1')).toBe(text);
  });
});

describe('money', () => {
  it.each([
    ['120 | money', 'en', '120 euros'],
    ['120.5 | money', 'en', '120.50 euros'],
    ['"99" | money: "USD"', 'es', '99 dólares estadounidenses'],
    ['120 | money: "nonsense"', 'de', '120 Euro'],
    ['"free" | money', 'en', 'free'],
    ['none | money', 'en', ''],
  ])('%s in %s', (expression, language, text) => {
    expect(render(expression, language).replaceAll('\u00a0', ' ')).toBe(text);
  });
});

describe('read one by one', () => {
  it.each([
    ['4021 | digits', '4 0 2 1'],
    ['"room 12b" | digits', '1 2'],
    ['"AB 12" | spell', 'A B 1 2'],
    ['"+34911234567" | phone', '+ 3 4, 9 1 1, 2 3 4, 5 6 7'],
    ['"911 234" | phone', '9 1 1, 2 3 4'],
    ['"" | phone', ''],
    ['1 | plural: "night", "nights"', '1 night'],
    ['"2" | plural: "night", "nights"', '2 nights'],
    ['none | digits', ''],
  ])('%s', (expression, text) => expect(render(expression)).toBe(text));
});

describe('json_text', () => {
  it.each([
    ['"say \'hi\'" | json_text', '"say \'hi\'"'],
    ['7 | json_text', '"7"'],
    ['none | json_text', '""'],
    ['call | json_text', '""'],
  ])('%s', (expression, text) => expect(render(expression)).toBe(text));
});
