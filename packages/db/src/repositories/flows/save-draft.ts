import type { FlowDocument } from '@innline/flow';
import type { Actor } from '../../actor';
import { toJson } from '../../json';
import { notFound } from '../../not-found';
import { record } from '../audit';
import type { Scope } from '../scope';
import { DraftConflict } from './conflict';

/** Autosaves of one person within this time are one entry of the audit log. */
const ONE_SITTING_MS = 10 * 60_000;

export interface SaveDraft {
  flowId: string;
  document: FlowDocument;
  /** The revision the edit started from. */
  baseRevision: number;
  /** Problems that block publishing. */
  problemCount: number;
  by: Actor;
}

/**
 * Stores an edited draft if nobody stored another one since `baseRevision`; comparing and writing are one statement.
 * @throws {DraftConflict} with the stored revision and who wrote it
 * @throws AppError `not_found`
 */
export function saveDraft(scope: Scope, input: SaveDraft): Promise<{ revision: number }> {
  return scope.transaction(async (tx) => {
    const { count } = await tx.db.flow.updateMany({
      where: { id: input.flowId, hotelId: scope.hotelId, archivedAt: null, draftRevision: input.baseRevision },
      data: {
        name: input.document.name,
        draft: toJson(input.document),
        draftRevision: input.baseRevision + 1,
        draftBy: input.by.actor,
        draftByName: input.by.name,
        draftAt: new Date(),
        problemCount: input.problemCount,
      },
    });
    if (count === 0) throw await whyNot(tx, input.flowId);
    await noteSitting(tx, input);
    return { revision: input.baseRevision + 1 };
  });
}

async function whyNot(scope: Scope, flowId: string): Promise<Error> {
  const flow = await scope.db.flow.findFirst({
    where: { id: flowId, hotelId: scope.hotelId, archivedAt: null },
    select: { draftRevision: true, draftBy: true, draftByName: true, draftAt: true },
  });
  if (!flow) return notFound('flow');
  return new DraftConflict({
    revision: flow.draftRevision,
    by: flow.draftBy,
    byName: flow.draftByName,
    at: flow.draftAt,
  });
}

async function noteSitting(scope: Scope, input: SaveDraft): Promise<void> {
  const { flowId, by, baseRevision } = input;
  const last = await scope.db.auditEntry.findFirst({
    where: { hotelId: scope.hotelId, subject: 'flow', subjectId: flowId },
    orderBy: { id: 'desc' },
  });
  const sameSitting =
    last?.action === 'flow.edit' && last.actor === by.actor && Date.now() - last.at.getTime() < ONE_SITTING_MS;
  if (!sameSitting) {
    const summary = `Edited the draft of “${input.document.name}”.`;
    const details = { fromRevision: baseRevision, toRevision: baseRevision + 1 };
    return record(scope, { by, action: 'flow.edit', subject: 'flow', subjectId: flowId, summary, details });
  }
  const details = { ...(last.details as object), toRevision: baseRevision + 1 };
  await scope.db.auditEntry.update({ where: { id: last.id }, data: { details } });
}
