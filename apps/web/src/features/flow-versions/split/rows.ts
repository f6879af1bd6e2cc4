import type { VersionFigures } from '@innline/db';
import { compareMeans, compareShares, type Difference } from '@innline/shared';

export interface FigureRow {
  label: string;
  base: string;
  version: string;
  /** What the difference allows to say. */
  verdict: string;
}

const percent = (hits: number, total: number) => (total === 0 ? '–' : `${Math.round((100 * hits) / total)} %`);
const minutes = (ms: number) =>
  `${Math.floor(ms / 60_000)}:${String(Math.round((ms % 60_000) / 1_000)).padStart(2, '0')}`;

const SHARES = [
  ['Reached a person', 'reachedPerson'],
  ['Left a message', 'leftMessage'],
  ['Hung up before either', 'callerLeft'],
  ['Said nothing when asked', 'noInput'],
  ['Were not understood', 'noMatch'],
] as const;

/** Figures of both versions side by side, each with an honest word on whether they differ. `names`: live one first. */
export function figureRows(
  { base, version }: { base: VersionFigures; version: VersionFigures },
  names: [string, string],
): FigureRow[] {
  const verdictOf = ({ verdict }: Difference) => {
    if (verdict === 'unknown') return 'Too few calls to tell';
    return `More at ${verdict === 'first_more' ? names[0] : names[1]}`;
  };
  const shares = SHARES.map(([label, key]): FigureRow => {
    const difference = compareShares(
      { hits: base[key], total: base.calls },
      { hits: version[key], total: version.calls },
    );
    return {
      label,
      base: percent(base[key], base.calls),
      version: percent(version[key], version.calls),
      verdict: verdictOf(difference),
    };
  });
  const mean = ({ meanDurationMs, deviationMs, calls }: VersionFigures) => ({
    ...{ mean: meanDurationMs, deviation: deviationMs, total: calls },
  });
  const length = compareMeans(mean(base), mean(version));
  return [
    { label: 'Calls', base: String(base.calls), version: String(version.calls), verdict: '' },
    ...shares,
    {
      label: 'Length of a call',
      base: base.calls === 0 ? '–' : minutes(base.meanDurationMs),
      version: version.calls === 0 ? '–' : minutes(version.meanDurationMs),
      verdict:
        length.verdict === 'unknown'
          ? 'Too few calls to tell'
          : `Longer at ${length.verdict === 'first_more' ? names[0] : names[1]}`,
    },
  ];
}

const REASONS: Record<string, string> = {
  completed: 'ended by the flow',
  caller_left: 'caller hung up',
  transferred: 'put through',
  operator: 'ended by staff',
  abandoned: 'got nowhere',
  limit: 'too long',
  fault: 'something failed',
};

/** “12 put through, 3 caller hung up” */
export const reasonsInWords = ({ endReasons }: VersionFigures): string =>
  Object.entries(endReasons)
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${count} ${REASONS[reason] ?? reason}`)
    .join(', ') || 'no calls yet';
