import type { FlowDocument, FlowLibrary } from '@innline/flow';
import type { FlowVersionModel } from '../generated/prisma/models';
import { found } from '../not-found';
import { requireOwn } from './own';
import type { Scope } from './scope';

/** Immutable once written; the database refuses changes. */
export interface VersionRow {
  id: string;
  flowId: string;
  number: number;
  document: FlowDocument;
  note: string;
  publishedBy: string;
  publishedByName: string;
  publishedAt: Date;
  /** Set where this version repeats an older one. */
  rolledBackFrom: number | null;
}

export type VersionListRow = Omit<VersionRow, 'document'> & { live: boolean; calls: number };

export const toVersionRow = ({ hotelId: _, document, ...row }: FlowVersionModel): VersionRow => ({
  ...row,
  document: document as unknown as FlowDocument,
});

async function list(scope: Scope, flowId: string): Promise<VersionListRow[]> {
  await requireOwn(scope, { flow: flowId });
  const rows = await scope.db.flowVersion.findMany({
    where: { flowId, hotelId: scope.hotelId },
    omit: { document: true },
    include: { liveOf: { select: { id: true } }, _count: { select: { calls: true } } },
    orderBy: { number: 'desc' },
  });
  return rows.map(({ hotelId: _, liveOf, _count, ...row }) => ({ ...row, live: liveOf !== null, calls: _count.calls }));
}

async function get(scope: Scope, id: string): Promise<VersionRow> {
  const row = await scope.db.flowVersion.findFirst({ where: { id, hotelId: scope.hotelId } });
  return toVersionRow(found(row, 'version'));
}

async function byNumber(scope: Scope, flowId: string, number: number): Promise<VersionRow> {
  const row = await scope.db.flowVersion.findFirst({ where: { flowId, number, hotelId: scope.hotelId } });
  return toVersionRow(found(row, 'version'));
}

async function live(scope: Scope, flowId: string): Promise<VersionRow | null> {
  await requireOwn(scope, { flow: flowId });
  const row = await scope.db.flowVersion.findFirst({
    where: { hotelId: scope.hotelId, liveOf: { id: flowId, hotelId: scope.hotelId } },
  });
  return row ? toVersionRow(row) : null;
}

/** The hotel's live flows as other flows would use them now, by flow id; `ids`: only these. What is archived is gone. */
export async function flowLibrary(scope: Scope, ids?: readonly string[]): Promise<FlowLibrary> {
  const rows = await scope.db.flow.findMany({
    where: {
      hotelId: scope.hotelId,
      archivedAt: null,
      liveVersion: { isNot: null },
      ...(ids && { id: { in: [...ids] } }),
    },
    select: { id: true, name: true, liveVersion: { select: { number: true, document: true } } },
  });
  return Object.fromEntries(
    rows.map(({ id, name, liveVersion }) => {
      const { number, document } = liveVersion!;
      return [id, { name, version: number, document: document as unknown as FlowDocument }];
    }),
  );
}

/** The live flows by name, without what is drawn in them: what somebody chooses from. */
async function liveFlows(scope: Scope): Promise<{ id: string; name: string; version: number }[]> {
  const rows = await scope.db.flow.findMany({
    where: { hotelId: scope.hotelId, archivedAt: null, liveVersion: { isNot: null } },
    select: { id: true, name: true, liveVersion: { select: { number: true } } },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ id, name, liveVersion }) => ({ id, name, version: liveVersion!.number }));
}

/** Published versions. */
export const versionsRepository = (scope: Scope) => ({
  /** Newest first, without the documents. */
  list: (flowId: string) => list(scope, flowId),
  get: (id: string) => get(scope, id),
  byNumber: (flowId: string, number: number) => byNumber(scope, flowId, number),
  /** What callers of this flow reach; null: never published. */
  live: (flowId: string) => live(scope, flowId),
  liveFlows: () => liveFlows(scope),
  library: (ids?: readonly string[]) => flowLibrary(scope, ids),
});
