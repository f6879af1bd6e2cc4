import type { TrafficSplitModel } from '../../generated/prisma/models';
import { found } from '../../not-found';
import { requireOwn } from '../own';
import type { Scope } from '../scope';

export interface SplitVersion {
  id: string;
  number: number;
  note: string;
}

export interface SplitRow {
  id: string;
  flowId: string;
  /** Live while the split runs. */
  base: SplitVersion;
  /** Reached by `percent` of the calls. */
  version: SplitVersion;
  percent: number;
  startedAt: Date;
  startedByName: string;
  endedAt: Date | null;
  endedByName: string | null;
  /** Null while it runs, and where publishing something else ended it. */
  winner: 'base' | 'version' | null;
}

const version = { select: { id: true, number: true, note: true } } as const;
export const splitShape = { baseVersion: version, version } as const;

type Stored = TrafficSplitModel & { baseVersion: SplitVersion; version: SplitVersion };

export const toSplitRow = (row: Stored): SplitRow => ({
  id: row.id,
  flowId: row.flowId,
  base: row.baseVersion,
  version: row.version,
  percent: row.percent,
  startedAt: row.startedAt,
  startedByName: row.startedByName,
  endedAt: row.endedAt,
  endedByName: row.endedByName,
  winner: row.winner === 'base' || row.winner === 'version' ? row.winner : null,
});

/** The split that runs; null: every call reaches the live version. */
export async function runningSplit(scope: Scope, flowId: string): Promise<SplitRow | null> {
  await requireOwn(scope, { flow: flowId });
  const row = await scope.db.trafficSplit.findFirst({
    where: { flowId, hotelId: scope.hotelId, endedAt: null },
    include: splitShape,
  });
  return row && toSplitRow(row);
}

/** All there ever were, newest first. */
export async function listSplits(scope: Scope, flowId: string): Promise<SplitRow[]> {
  await requireOwn(scope, { flow: flowId });
  const rows = await scope.db.trafficSplit.findMany({
    where: { flowId, hotelId: scope.hotelId },
    include: splitShape,
    orderBy: { startedAt: 'desc' },
    take: 50,
  });
  return rows.map(toSplitRow);
}

/** @throws AppError `not_found` */
export async function getSplit(scope: Scope, id: string): Promise<SplitRow> {
  const row = await scope.db.trafficSplit.findFirst({ where: { id, hotelId: scope.hotelId }, include: splitShape });
  return toSplitRow(found(row, 'split'));
}
