import { newId } from '@innline/shared/ids';
import type { Actor } from '../actor';
import type { AuditEntryModel } from '../generated/prisma/models';
import { toJson } from '../json';
import type { Scope } from './scope';

export interface AuditRow {
  id: string;
  at: Date;
  /** `user:<id>`, `api_key:<id>`, `call:<id>` or `system`. */
  actor: string;
  actorName: string;
  /** e.g. `flow.publish` */
  action: string;
  subject: string;
  subjectId: string | null;
  /** What changed, in plain words. */
  summary: string;
  details: unknown;
}

export interface AuditNote {
  by: Actor;
  action: string;
  subject: string;
  subjectId: string | null;
  summary: string;
  details?: unknown;
}

export interface AuditFilter {
  from?: Date;
  to?: Date;
  actor?: string;
  action?: string;
  subject?: string;
  subjectId?: string;
  /** `id` of the last entry of the page before. */
  after?: string;
  limit?: number;
}

/** Writes an entry. Repository functions call it inside the transaction of the change it tells of. */
export async function record(scope: Scope, note: AuditNote): Promise<void> {
  const { by, details, ...rest } = note;
  await scope.db.auditEntry.create({
    data: {
      ...rest,
      id: newId(),
      hotelId: scope.hotelId,
      actor: by.actor,
      actorName: by.name,
      details: details === undefined ? undefined : toJson(details),
    },
  });
}

const toRow = ({ hotelId: _, ...row }: AuditEntryModel): AuditRow => row;

async function list(scope: Scope, filter: AuditFilter = {}): Promise<AuditRow[]> {
  const { from, to, after, limit = 100, ...equal } = filter;
  const rows = await scope.db.auditEntry.findMany({
    where: {
      hotelId: scope.hotelId,
      ...equal,
      at: from || to ? { gte: from, lt: to } : undefined,
      // ids are made in the order of time
      id: after ? { lt: after } : undefined,
    },
    orderBy: { id: 'desc' },
    take: Math.min(limit, 500),
  });
  return rows.map(toRow);
}

/** The audit log of one hotel. */
export const auditRepository = (scope: Scope) => ({
  record: (note: AuditNote) => record(scope, note),
  list: (filter?: AuditFilter) => list(scope, filter),
});
