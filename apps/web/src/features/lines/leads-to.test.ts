import type { LineRow } from '@innline/db';
import type { Split } from '@innline/shared';
import { expect, it } from 'vitest';
import { leadsTo } from './leads-to';
import { officeHours } from './week';

const flow = (name: string, published = true, split: Split | null = null) => ({
  ...{ id: name, name, split },
  liveVersionId: published ? `v-${name}` : null,
});
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
  expect(leadsTo(line, monday('10:00'))).toMatchObject({ flowId: 'Front desk' });
  expect(leadsTo(line, monday('10:00')).sentence).toContain('Front desk');
  expect(leadsTo(line, monday('20:00'))).toMatchObject({ open: false, problem: false, flowId: 'After hours' });
  expect(leadsTo(line, monday('20:00')).sentence).toContain('After hours');
});

it('tells that two versions share its callers', () => {
  const shared = { ...line, flow: flow('Front desk', true, { id: 's', versionId: 'v4', percent: 20 }) };
  expect(leadsTo(shared, monday('10:00')).sentence).toBe(
    'Callers reach the flow “Front desk”; 20 of 100 of them another version of it.',
  );
});

it('says so when callers reach nothing of ours', () => {
  expect(leadsTo({ ...line, active: false, fallbackNumber: '+34600111222' }, monday('10:00'))).toMatchObject({
    ...{ problem: true, flowId: null },
    sentence: 'The line is switched off: callers are put through to +34600111222.',
  });
  const unpublished = { ...line, flow: flow('Draft', false), closedFlow: null };
  expect(leadsTo(unpublished, monday('10:00')).sentence).toContain('callers hear an apology');
});
