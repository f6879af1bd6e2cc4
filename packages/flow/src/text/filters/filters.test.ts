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
