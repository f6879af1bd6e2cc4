import { expect, it } from 'vitest';
import { nextChanges } from './changes';
import { exception, schedule } from './fixtures';
import { toUtc } from './zone';

const at = (date: string, time: string) => toUtc(date, time, 'Europe/Madrid');
const desk = schedule(['9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', '9:00-18:00', ''], {
  exceptions: [exception('Holiday', '2026-11-24')],
});

it('tells the next openings and closings with what holds then', () => {
  const changes = nextChanges(desk, at('2026-11-23', '10:00'), 3);
  expect(changes.map(({ at: moment, open, why }) => [moment, open, why])).toEqual([
    [at('2026-11-23', '18:00'), false, 'Outside Monday’s hours: 9:00–18:00'],
    [at('2026-11-25', '09:00'), true, 'Wednesday hours: 9:00–18:00'],
    [at('2026-11-25', '18:00'), false, 'Outside Wednesday’s hours: 9:00–18:00'],
  ]);
});

it('is empty where nothing changes or nothing is asked for', () => {
  expect(nextChanges(schedule(['00:00-24:00']), at('2026-11-23', '10:00'), 5)).toEqual([]);
  expect(nextChanges(schedule(['']), at('2026-11-23', '10:00'), 5)).toEqual([]);
  expect(nextChanges(desk, at('2026-11-23', '10:00'), 0)).toEqual([]);
});

it('begins after the moment itself', () => {
  expect(nextChanges(desk, at('2026-11-23', '18:00'), 1)[0]!.at).toBe(at('2026-11-25', '09:00'));
});
