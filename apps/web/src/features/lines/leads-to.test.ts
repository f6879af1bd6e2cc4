import type { LineRow } from '@innline/db';
import { expect, it } from 'vitest';
import { leadsTo } from './leads-to';
import { officeHours } from './week';

const flow = (name: string, published = true) => ({ id: name, name, liveVersionId: published ? `v-${name}` : null });
const line: LineRow = {
  id: 'l',
  name: 'Main',
  number: '+34971123456',
  flow: flow('Front desk'),
  schedule: { id: 's', name: 'Desk', schedule: officeHours('Europe/Madrid') },
  closedFlow: flow('After hours'),
  fallbackNumber: null,
  busyPolicy: 'fallback',
  active: true,
};
const monday = (time: string) => Date.parse(`2026-11-23T${time}:00+01:00`);

it('follows the schedule', () => {
  expect(leadsTo(line, monday('10:00')).sentence).toContain('Front desk');
  expect(leadsTo(line, monday('20:00'))).toMatchObject({ open: false, problem: false });
  expect(leadsTo(line, monday('20:00')).sentence).toContain('After hours');
});

it('says so when callers reach nothing of ours', () => {
  expect(leadsTo({ ...line, active: false, fallbackNumber: '+34600111222' }, monday('10:00'))).toMatchObject({
    problem: true,
    sentence: 'The line is switched off: callers are put through to +34600111222.',
  });
  const unpublished = { ...line, flow: flow('Draft', false), closedFlow: null };
  expect(leadsTo(unpublished, monday('10:00')).sentence).toContain('callers hear an apology');
});
