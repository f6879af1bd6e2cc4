import { type FlowDocument, type Journal, REPLAYED_EVENTS } from '@innline/flow';
import { Prisma } from '../../generated/prisma/client';
import type { CallEventModel } from '../../generated/prisma/models';
import { toCallEvent } from '../call-events';
import { requireOwn } from '../own';
import type { Scope } from '../scope';

export interface JournalledCall extends Journal {
  versionId: string;
  versionNumber: number;
  startedAt: Date;
  callerName: string | null;
  callerNumber: string | null;
}

export interface Journals {
  /** Newest first. */
  calls: JournalledCall[];
  /** The versions they ran, by id. */
  documents: Record<string, FlowDocument>;
  /** Older calls within the limit that were left out because the answer would have become too large. */
  left: number;
}

/** More calls than these are no sample any more but a load. */
const MOST_CALLS = 1_000;

/** A call of average length is about 6 kB. */
const MOST_BYTES = 4_000_000;

type Pinned = { flowVersionId: string; flowVersionNumber: number };

/**
 * The journals of a flow's last calls, as far as a replay needs them: ended calls of a published version, by whoever
 * called. Bounded by number and by bytes, newest first.
 */
export async function callJournals(
  scope: Scope,
  { flowId, limit = 200, bytes = MOST_BYTES }: { flowId: string; limit?: number; bytes?: number },
): Promise<Journals> {
  await requireOwn(scope, { flow: flowId });
  const rows = await scope.db.call.findMany({
    where: { hotelId: scope.hotelId, flowId, status: 'ended', flowVersionId: { not: null } },
    select: {
      id: true,
      flowVersionId: true,
      flowVersionNumber: true,
      startedAt: true,
      callerName: true,
      callerNumber: true,
    },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    take: Math.min(limit, MOST_CALLS),
  });
  const ids = rows.map(({ id }) => id);
  const [events, previous] = await Promise.all([eventsByCall(scope, ids), previousByCall(scope, ids)]);
  const calls: JournalledCall[] = [];
  let room = bytes;
  for (const { id, flowVersionId, flowVersionNumber, ...row } of rows as ((typeof rows)[number] & Pinned)[]) {
    const own = events.get(id) ?? [];
    room -= JSON.stringify(own).length;
    if (room < 0) break;
    const version = { versionId: flowVersionId, versionNumber: flowVersionNumber };
    calls.push({ ...row, ...version, callId: id, events: own, previousCalls: previous.get(id) ?? 0 });
  }
  return { calls, documents: await documentsOf(scope, calls), left: rows.length - calls.length };
}

/** What the hotel said is not read: most of a journal's bytes, and the flow says it again. */
async function eventsByCall(scope: Scope, ids: string[]): Promise<Map<string, Journal['events']>> {
  const rows = await scope.db.$queryRaw<CallEventModel[]>(Prisma.sql`
    select call_id as "callId", seq, hotel_id as "hotelId", at, type,
      case when type = 'prompt.started' then body - 'text' else body end as body
    from call_event
    where call_id = any(${ids}) and hotel_id = ${scope.hotelId} and type = any(${[...REPLAYED_EVENTS]})
      and not (type = 'transcript.final' and body->>'speaker' <> 'caller')
    order by call_id, seq`);
  const byCall = new Map<string, Journal['events']>();
  for (const row of rows) {
    const list = byCall.get(row.callId) ?? [];
    list.push(toCallEvent(row));
    byCall.set(row.callId, list);
  }
  return byCall;
}

/** How often the number of each call had called before it. */
async function previousByCall(scope: Scope, ids: string[]): Promise<Map<string, number>> {
  const rows = await scope.db.$queryRaw<{ id: string; count: bigint }[]>(Prisma.sql`
    select own.id, count(before.id) as count
    from call own join call before
      on before.hotel_id = own.hotel_id and before.caller_number = own.caller_number and before.started_at < own.started_at
    where own.id = any(${ids}) and own.hotel_id = ${scope.hotelId}
    group by own.id`);
  return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

async function documentsOf(scope: Scope, calls: readonly JournalledCall[]): Promise<Journals['documents']> {
  const ids = [...new Set(calls.map(({ versionId }) => versionId))];
  const rows = await scope.db.flowVersion.findMany({
    where: { id: { in: ids }, hotelId: scope.hotelId },
    select: { id: true, document: true },
  });
  return Object.fromEntries(rows.map(({ id, document }) => [id, document as unknown as FlowDocument]));
}

/** One call's journal with the document it ran, published or not. @throws AppError `not_found` */
export async function callJournal(
  scope: Scope,
  id: string,
): Promise<{ journal: Journal; document: FlowDocument | null; flowId: string | null }> {
  await requireOwn(scope, { call: id });
  const [row, events, previous] = await Promise.all([
    scope.db.call.findFirst({
      where: { id, hotelId: scope.hotelId },
      select: { flowId: true, draftDocument: true, flowVersion: { select: { document: true } } },
    }),
    eventsByCall(scope, [id]),
    previousByCall(scope, [id]),
  ]);
  const document = (row?.flowVersion?.document ?? row?.draftDocument ?? null) as FlowDocument | null;
  const journal = { callId: id, events: events.get(id) ?? [], previousCalls: previous.get(id) ?? 0 };
  return { journal, document, flowId: row?.flowId ?? null };
}
