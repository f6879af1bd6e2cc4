import { expect, it } from 'vitest';
import { type LineLeadsTo, route } from './rule';

const line: LineLeadsTo = { active: true, openVersionId: 'open', closedVersionId: 'closed', fallbackNumber: '+34971' };

it.each([
  ['no schedule', line, null, { kind: 'flow', versionId: 'open', because: 'open', instead: null }],
  ['open hours', line, 'open', { kind: 'flow', versionId: 'open', because: 'open', instead: null }],
  ['closed hours', line, 'closed', { kind: 'flow', versionId: 'closed', because: 'closed', instead: null }],
  [
    'closed without its own flow',
    { ...line, closedVersionId: null },
    'closed',
    { kind: 'flow', versionId: 'open', because: 'open', instead: null },
  ],
  [
    'nothing published',
    { ...line, openVersionId: null },
    'open',
    { kind: 'fallback', number: '+34971', why: 'nothing_published' },
  ],
  [
    'only the closed flow published, open hours',
    { ...line, openVersionId: null },
    'open',
    { kind: 'fallback', number: '+34971', why: 'nothing_published' },
  ],
  ['switched off', { ...line, active: false }, 'open', { kind: 'fallback', number: '+34971', why: 'line_inactive' }],
  ['no such line', null, null, { kind: 'fallback', number: null, why: 'no_such_line' }],
] as const)('%s', (_, leads, state, expected) => {
  expect(route(leads, state)).toEqual(expected);
});
