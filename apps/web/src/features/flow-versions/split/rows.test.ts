import type { VersionFigures } from '@innline/db';
import { expect, it } from 'vitest';
import { figureRows, reasonsInWords } from './rows';

const figures = (calls: number, reachedPerson: number, more: Partial<VersionFigures> = {}): VersionFigures => ({
  ...{ calls, reachedPerson, leftMessage: 0, callerLeft: 0, noInput: 0, noMatch: 0 },
  ...{ endReasons: {}, meanDurationMs: 65_000, deviationMs: 5_000 },
  ...more,
});
const row = (label: string, base: VersionFigures, version: VersionFigures) =>
  figureRows({ base, version }, ['version 5', 'version 4']).find((one) => one.label === label);

it('does not claim what a few calls cannot show', () => {
  expect(row('Reached a person', figures(4, 1), figures(4, 3))).toEqual({
    ...{ label: 'Reached a person', base: '25 %', version: '75 %' },
    verdict: 'Too few calls to tell',
  });
  expect(row('Length of a call', figures(3, 0), figures(3, 0, { meanDurationMs: 300_000 }))!.verdict).toBe(
    'Too few calls to tell',
  );
});

it('says which one has more where it is no chance', () => {
  expect(row('Reached a person', figures(400, 100), figures(400, 300))!.verdict).toBe('More at version 4');
  expect(row('Reached a person', figures(400, 300), figures(400, 100))!.verdict).toBe('More at version 5');
  const slow = figures(100, 0, { meanDurationMs: 90_000 });
  expect(row('Length of a call', slow, figures(100, 0))).toMatchObject({
    base: '1:30',
    version: '1:05',
    verdict: 'Longer at version 5',
  });
});

it('is empty before the first call', () => {
  expect(row('Reached a person', figures(0, 0), figures(0, 0))).toMatchObject({ base: '–', version: '–' });
  expect(reasonsInWords(figures(0, 0))).toBe('no calls yet');
  expect(reasonsInWords(figures(3, 0, { endReasons: { caller_left: 1, transferred: 2 } }))).toBe(
    '2 put through, 1 caller hung up',
  );
});
