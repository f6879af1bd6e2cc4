import { expect, it } from 'vitest';
import { announcementDays, announcementState } from './announcement-state';

const TODAY = '2026-11-21';

it.each([
  [true, null, null, 'Told to callers'],
  [true, TODAY, TODAY, 'Told to callers'],
  [true, '2026-11-22', null, 'Later'],
  [true, null, '2026-11-20', 'Over'],
  [false, null, '2026-11-20', 'Over'],
  [false, TODAY, null, 'Switched off'],
  [false, '2026-11-22', null, 'Switched off'],
])('active %s from %s to %s: %s', (active, firstDay, lastDay, label) =>
  expect(announcementState({ active, firstDay, lastDay }, TODAY).label).toBe(label),
);

it.each([
  [null, null, 'Every day'],
  ['a', null, 'From <a>'],
  [null, 'b', 'Until <b>'],
  ['a', 'b', '<a> – <b>'],
  ['a', 'a', 'Only <a>'],
])('%s to %s is told as %s', (firstDay, lastDay, told) =>
  expect(announcementDays({ active: true, firstDay, lastDay }, (day) => `<${day}>`)).toBe(told),
);
