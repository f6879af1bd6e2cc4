import type { Scope } from '../scope';
import { afterCursor, type CallFilter, holdsAny, NEWEST_FIRST, readCursor, whereOf, writeCursor } from './filter';
import { type CallRow, callShape, toCallRow } from './rows';

export interface CallPage {
  calls: (CallRow & {
    /** The first thing said that holds a word of the search. */
    match: { speaker: string; text: string; startMs: number } | null;
  })[];
  /** Hand it in for the next page; null: this was the last. */
  next: string | null;
}

/** A page of the hotel's calls, newest first. `limit` 1 to 200, 50 by default. */
export async function listCalls(
  scope: Scope,
  input: { filter?: CallFilter; cursor?: string | null; limit?: number } = {},
): Promise<CallPage> {
  const { filter = {}, cursor } = input;
  const limit = Math.min(Math.max(input.limit ?? 50, 1), 200);
  const rows = await scope.db.call.findMany({
    where: { AND: [whereOf(scope.hotelId, filter), cursor ? afterCursor(readCursor(cursor)) : {}] },
    select: callShape,
    orderBy: [...NEWEST_FIRST],
    take: limit + 1,
  });
  const page = rows.slice(0, limit).map(toCallRow);
  const matches = filter.text ? await firstMatches(scope, page, filter.text) : new Map();
  return {
    calls: page.map((call) => ({ ...call, match: matches.get(call.id) ?? null })),
    next: rows.length > limit ? writeCursor(page.at(-1)!) : null,
  };
}

async function firstMatches(scope: Scope, calls: CallRow[], text: string) {
  const segments = await scope.db.transcriptSegment.findMany({
    where: { hotelId: scope.hotelId, callId: { in: calls.map(({ id }) => id) } },
    select: { callId: true, speaker: true, text: true, startMs: true },
    orderBy: { seq: 'desc' },
  });
  const hits = segments.filter((segment) => holdsAny(segment.text, text));
  // backwards, so that the first one stays in the map
  return new Map(hits.map(({ callId, ...match }) => [callId, match]));
}

/** Calls that ring or are being spoken on, oldest first. */
export async function liveCalls(scope: Scope): Promise<CallRow[]> {
  const rows = await scope.db.call.findMany({
    where: { hotelId: scope.hotelId, status: { in: ['ringing', 'live'] } },
    select: callShape,
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    take: 1_000,
  });
  return rows.map(toCallRow);
}
