import type { CallEvent, CallEventOf } from '@innline/shared';
import type { Db } from '../client';
import { fold } from '../fold';
import { groupBy } from '../group-by';
import { toJson } from '../json';
import { segmentRowId } from '../repositories/transcript';

const isFinal = (event: CallEvent): event is CallEventOf<'transcript.final'> => event.type === 'transcript.final';

/**
 * A segment told twice keeps what was told last. The searchable text is made from what is stored, once a call has
 * ended: its index would be written anew with every sentence of every live call.
 */
export async function projectTranscript(tx: Db, fresh: CallEvent[]): Promise<void> {
  const finals = fresh.filter(isFinal);
  if (finals.length > 0) await upsertSegments(tx, finals);
  const changed = fresh.filter((event) => isFinal(event) || event.type === 'call.ended');
  if (changed.length > 0) await writeSearchText(tx, [...new Set(changed.map(({ callId }) => callId))]);
}

async function upsertSegments(tx: Db, finals: CallEventOf<'transcript.final'>[]): Promise<void> {
  // one statement may not touch a row twice
  const newest = new Map<string, CallEventOf<'transcript.final'>>();
  for (const event of finals.toSorted((a, b) => a.seq - b.seq)) {
    newest.set(segmentRowId(event.callId, event.segment), event);
  }
  const rows = [...newest].map(([id, event]) => ({
    id,
    call_id: event.callId,
    hotel_id: event.hotelId,
    seq: event.seq,
    speaker: event.speaker,
    text: event.text,
    language: event.language,
    start_ms: event.startMs,
    end_ms: event.endMs,
    confidence: event.confidence,
    by: event.by,
  }));
  await tx.$executeRaw`
    insert into transcript_segment as known
      (id, call_id, hotel_id, seq, speaker, text, language, start_ms, end_ms, confidence, by)
    select s.id, s.call_id, s.hotel_id, s.seq, s.speaker, s.text, s.language, s.start_ms, s.end_ms, s.confidence, s.by
    from jsonb_to_recordset(${JSON.stringify(toJson(rows))}::jsonb) as s (id text, call_id text, hotel_id text,
      seq int, speaker text, text text, language text, start_ms int, end_ms int, confidence float8, by text)
    on conflict (id) do update set seq = excluded.seq, speaker = excluded.speaker, text = excluded.text,
      language = excluded.language, start_ms = excluded.start_ms, end_ms = excluded.end_ms,
      confidence = excluded.confidence, by = excluded.by
    where excluded.seq > known.seq`;
}

async function writeSearchText(tx: Db, callIds: string[]): Promise<void> {
  const segments = await tx.transcriptSegment.findMany({
    where: { callId: { in: callIds }, call: { status: 'ended' } },
    select: { callId: true, text: true },
    orderBy: { seq: 'asc' },
  });
  if (segments.length === 0) return;
  const texts = groupBy(segments, ({ callId }) => callId);
  const rows = [...texts].map(([id, spoken]) => ({ id, text: fold(spoken.map(({ text }) => text).join('\n')) }));
  await tx.$executeRaw`
    update call c set transcript_text = t.text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (id text, text text) where c.id = t.id`;
}
