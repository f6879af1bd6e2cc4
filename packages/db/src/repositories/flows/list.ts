import type { Scope } from '../scope';
import type { FlowState } from './rows';

const WEEK_MS = 7 * 86_400_000;

export interface FlowListRow {
  id: string;
  name: string;
  state: FlowState;
  problemCount: number;
  draftRevision: number;
  liveVersion: { id: string; number: number; publishedAt: Date } | null;
  /** Lines that lead here, and when. */
  lines: { id: string; name: string; number: string | null; when: 'open' | 'closed' }[];
  callsLast7Days: number;
  lastEditedBy: string | null;
  lastEditedAt: Date;
  archivedAt: Date | null;
}

const lineSelect = { select: { id: true, name: true, number: true } } as const;

/** The hotel's flows, by name. Archived ones only where asked for. `now`: for the count of the last 7 days. */
export async function listFlows(
  scope: Scope,
  options: { archived?: boolean; now?: Date } = {},
): Promise<FlowListRow[]> {
  const since = new Date((options.now ?? new Date()).getTime() - WEEK_MS);
  const rows = await scope.db.flow.findMany({
    where: { hotelId: scope.hotelId, archivedAt: options.archived ? { not: null } : null },
    omit: { draft: true },
    include: {
      liveVersion: { select: { id: true, number: true, publishedAt: true } },
      lines: lineSelect,
      closedLines: lineSelect,
      _count: { select: { calls: { where: { startedAt: { gte: since } } } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    state: row.problemCount > 0 ? 'problems' : row.liveVersion ? 'live' : 'draft',
    problemCount: row.problemCount,
    draftRevision: row.draftRevision,
    liveVersion: row.liveVersion,
    lines: [
      ...row.lines.map((line) => ({ ...line, when: 'open' as const })),
      ...row.closedLines.map((line) => ({ ...line, when: 'closed' as const })),
    ],
    callsLast7Days: row._count.calls,
    lastEditedBy: row.draftByName,
    lastEditedAt: row.draftAt,
    archivedAt: row.archivedAt,
  }));
}
