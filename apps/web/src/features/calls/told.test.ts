import { expect, it } from 'vitest';
import { announcedBy } from './told';

const pool = { id: 'a1', name: 'Pool', text: 'The pool is closed today.' };
const run = { tool: 'announce', outcome: 'success', output: { announcements: [pool] } };

it('tells what a caller was told, in order', () => {
  const both = [pool, { id: 'a2', name: 'Fair', text: 'The town is full.' }];
  expect(announcedBy({ ...run, output: { announcements: both } })).toEqual(both);
});

it.each([
  ['where there was nothing to tell', { ...run, outcome: 'none', output: { announcements: [] } }],
  ['of a run that did not work', { ...run, outcome: 'failure', output: null }],
  ['of a run that was never finished', { ...run, outcome: null, output: null }],
  ['of another tool', { ...run, tool: 'check_availability' }],
  ['of a result of another version', { ...run, output: { announcements: ['The pool is closed.'] } }],
])('is empty %s', (_, other) => {
  expect(announcedBy(other)).toEqual([]);
});
