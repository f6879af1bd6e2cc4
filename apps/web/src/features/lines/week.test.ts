import { expect, it } from 'vitest';
import { addRange, copyToAll, officeHours, removeRange, setRange } from './week';

const hours = officeHours('Europe/Madrid');

it('starts closed on weekends', () => {
  expect(hours.weekly.sat).toEqual([]);
  expect(hours.weekly.mon).toEqual([{ from: '09:00', to: '18:00' }]);
});

it('adds the next range after the last one', () => {
  expect(addRange(hours, 'mon').weekly.mon.at(-1)).toEqual({ from: '18:00', to: '24:00' });
  expect(addRange(hours, 'sun').weekly.sun).toEqual([{ from: '09:00', to: '18:00' }]);
});

it('changes and removes only the range it is told', () => {
  const two = addRange(hours, 'mon');
  expect(setRange(two, 'mon', 0, { from: '08:00', to: '12:00' }).weekly.mon).toEqual([
    { from: '08:00', to: '12:00' },
    { from: '18:00', to: '24:00' },
  ]);
  expect(removeRange(two, 'mon', 0).weekly.mon).toEqual([{ from: '18:00', to: '24:00' }]);
  expect(hours.weekly.mon).toHaveLength(1);
});

it('copies without sharing', () => {
  const all = copyToAll(hours, 'mon');
  expect(all.weekly.sun).toEqual(hours.weekly.mon);
  expect(all.weekly.sun).not.toBe(all.weekly.mon);
});
