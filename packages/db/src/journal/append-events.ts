import type { CallEvent } from '@innline/shared';
import { AppError } from '@innline/shared';
import { type Db, transaction } from '../client';
import { toJson } from '../json';
import { callNews } from '../webhooks/call-news';
import { tell } from '../webhooks/tell';
import { ensureCalls } from './ensure-calls';
import { projectCalls } from './project-calls';
import { projectLegs } from './project-legs';
import { projectTranscript } from './project-transcript';

export interface Appended {
  /** New ones. */
  stored: number;
  /** Those that were there already. */
  repeated: number;
}

/**
 * Stores events of any calls of any hotels and brings `call`, `transcript_segment` and `leg` up to date, in one
 * transaction. An event is known by its call and number: repeated, shuffled, or written by two workers at once, the
 * rows end up the same. A call that nobody wrote yet (the database was away when it began) is made from its events.
 *
 * All or nothing. @throws AppError `not_found` when an event names a hotel that is not there or a call of another
 * hotel; store the rest without it.
 */
export async function appendEvents(events: CallEvent[]): Promise<Appended> {
  if (events.length === 0) return { stored: 0, repeated: 0 };
  return transaction(async (tx) => {
    await ensureCalls(tx, events);
    await lockCalls(tx, events);
    const fresh = await insertEvents(tx, events);
    await projectCalls(tx, fresh);
    await projectTranscript(tx, fresh);
    await projectLegs(tx, fresh);
    await tell(tx, callNews(fresh));
    return { stored: fresh.length, repeated: events.length - fresh.length };
  });
}

/** Writers of one call take turns; in order of id, so that two batches never wait for each other. */
async function lockCalls(tx: Db, events: CallEvent[]): Promise<void> {
  const ids = [...new Set(events.map(({ callId }) => callId))];
  const rows = await tx.$queryRaw<{ id: string; hotel_id: string }[]>`
    select id, hotel_id from call where id = any(${ids}) order by id for no key update`;
  const hotelOf = new Map(rows.map((row) => [row.id, row.hotel_id]));
  const stranger = events.find((event) => hotelOf.get(event.callId) !== event.hotelId);
  if (stranger) throw new AppError('not_found', `Event ${stranger.id} does not belong to a call of its hotel.`);
}

/** The events that were not there yet. */
async function insertEvents(tx: Db, events: CallEvent[]): Promise<CallEvent[]> {
  const rows = events.map(({ v: _, id: __, callId, hotelId, seq, at, type, ...body }) => ({
    call_id: callId,
    hotel_id: hotelId,
    seq,
    at: new Date(at),
    type,
    body,
  }));
  const inserted = await tx.$queryRaw<{ call_id: string; seq: number }[]>`
    insert into call_event (call_id, seq, hotel_id, at, type, body)
    select e.call_id, e.seq, e.hotel_id, e.at, e.type, e.body
    from jsonb_to_recordset(${JSON.stringify(toJson(rows))}::jsonb)
      as e (call_id text, seq int, hotel_id text, at timestamptz, type text, body jsonb)
    on conflict (call_id, seq) do nothing
    returning call_id, seq`;
  const wanted = new Set(inserted.map((row) => `${row.call_id}:${row.seq}`));
  // the first of two with one number is the one that was stored
  return events.filter(({ callId, seq }) => wanted.delete(`${callId}:${seq}`));
}
