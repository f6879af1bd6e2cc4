import { type FlowDocument, usedFlows, withoutSubflows, withSubflows } from '@innline/flow';
import { AppError } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../../actor';
import type { Prisma } from '../../generated/prisma/client';
import { toJson } from '../../json';
import { found } from '../../not-found';
import { tell } from '../../webhooks/tell';
import { record } from '../audit';
import type { Scope } from '../scope';
import { closeSplit } from '../splits/close';
import { flowLibrary, toVersionRow, type VersionRow } from '../versions';
import { DraftConflict } from './conflict';
import { lockFlow } from './lock';
import type { FlowRow } from './rows';

export interface Publish {
  flowId: string;
  /** The revision of the draft that was checked and is to be published. */
  revision: number;
  /** One line for the list of versions; required. */
  note: string;
  /** Scenarios that fail, and why it is published anyway. */
  although?: { reason: string; failing: readonly string[] };
  by: Actor;
}

export interface RollBack {
  flowId: string;
  toVersionNumber: number;
  note?: string;
  by: Actor;
}

/**
 * Makes the draft the next immutable version and the live one. Whether it may be published (its guarantees) is for the
 * caller to check against the same revision.
 * @throws {DraftConflict} when the draft has changed since `revision`
 */
export async function publish(scope: Scope, input: Publish): Promise<VersionRow> {
  const note = requireNote(input.note);
  return scope.transaction(async (tx) => {
    const flow = await lockFlow(tx, input.flowId);
    if (flow.draftRevision !== input.revision) {
      throw new DraftConflict({
        revision: flow.draftRevision,
        by: flow.draftBy,
        byName: flow.draftByName,
        at: flow.draftAt,
      });
    }
    const version = await addVersion(tx, flow, { document: toJson(await pinned(tx, flow.draft)), note, by: input.by });
    await record(tx, {
      by: input.by,
      action: 'flow.publish',
      subject: 'flow',
      subjectId: flow.id,
      summary: `Published version ${version.number} of “${flow.name}”: ${note}`,
      details: { version: version.number, revision: input.revision },
    });
    if (input.although) await recordAlthough(tx, flow, version.number, { ...input.although, by: input.by });
    return version;
  });
}

function recordAlthough(
  tx: Scope,
  flow: FlowRow,
  version: number,
  { reason, failing, by }: NonNullable<Publish['although']> & { by: Actor },
): Promise<void> {
  const fail = failing.length === 1 ? 'a scenario fails' : `${failing.length} scenarios fail`;
  return record(tx, {
    by,
    action: 'flow.publish_anyway',
    subject: 'flow',
    subjectId: flow.id,
    summary: `Published version ${version} of “${flow.name}” although ${fail}: ${reason}`,
    details: { version, failing, reason },
  });
}

/** Publishes an older version's document again, as a new version. The draft stays as it is. */
export async function rollBack(scope: Scope, input: RollBack): Promise<VersionRow> {
  const note = requireNote(input.note ?? `Back to version ${input.toVersionNumber}`);
  return scope.transaction(async (tx) => {
    const flow = await lockFlow(tx, input.flowId);
    const old = await tx.db.flowVersion.findFirst({
      where: { flowId: flow.id, hotelId: scope.hotelId, number: input.toVersionNumber },
    });
    const { document, number } = found(old, 'version');
    const version = await addVersion(tx, flow, {
      document: toJson(document),
      note,
      by: input.by,
      rolledBackFrom: number,
    });
    await record(tx, {
      by: input.by,
      action: 'flow.roll_back',
      subject: 'flow',
      subjectId: flow.id,
      summary: `Rolled “${flow.name}” back to version ${number}, as version ${version.number}.`,
      details: { version: version.number, from: number },
    });
    return version;
  });
}

/**
 * The draft with the live versions of the flows it uses: what is published never changes, whatever becomes of them.
 * @throws AppError `unprocessable` where one of them was never published
 */
async function pinned(tx: Scope, draft: FlowDocument): Promise<FlowDocument> {
  const used = usedFlows(draft);
  if (used.length === 0) return withoutSubflows(draft);
  const library = await flowLibrary(tx, used);
  const missing = used.some((id) => !Object.hasOwn(library, id));
  if (missing)
    throw new AppError('unprocessable', 'A flow that this one uses is not published. Publish that one first.');
  return withSubflows(draft, library);
}

function requireNote(note: string): string {
  const trimmed = note.trim();
  if (trimmed === '') throw new AppError('bad_request', 'Say in a line what changed.');
  return trimmed.slice(0, 500);
}

async function addVersion(
  tx: Scope,
  flow: FlowRow,
  input: { document: Prisma.InputJsonValue; note: string; by: Actor; rolledBackFrom?: number },
): Promise<VersionRow> {
  const last = await tx.db.flowVersion.aggregate({ where: { flowId: flow.id }, _max: { number: true } });
  const version = await tx.db.flowVersion.create({
    data: {
      id: newId(),
      hotelId: tx.hotelId,
      flowId: flow.id,
      number: (last._max.number ?? 0) + 1,
      document: input.document,
      note: input.note,
      publishedBy: input.by.actor,
      publishedByName: input.by.name,
      rolledBackFrom: input.rolledBackFrom,
    },
  });
  await tell(tx.db, [{ hotelId: tx.hotelId, type: 'flow.published', subjectId: version.id, at: version.publishedAt }]);
  await closeSplit(tx, flow.id, input.by);
  await tx.db.flow.update({ where: { id: flow.id }, data: { liveVersionId: version.id } });
  return toVersionRow(version);
}
