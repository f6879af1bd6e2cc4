import { requireOwn } from './own';
import type { Scope } from './scope';

export interface SegmentRow {
  /** As in the events: unique within the call. */
  segment: string;
  seq: number;
  speaker: string;
  text: string;
  language: string;
  /** Milliseconds since the call was answered. */
  startMs: number;
  endMs: number;
  confidence: number | null;
  by: string;
}

/** Row ids carry the call, since a segment's own id is unique only within it. */
export const segmentRowId = (callId: string, segment: string): string => `${callId}/${segment}`;

/** What was said, in order. */
export async function segmentsOf(scope: Scope, callId: string): Promise<SegmentRow[]> {
  const rows = await scope.db.transcriptSegment.findMany({
    where: { callId, hotelId: scope.hotelId },
    orderBy: [{ startMs: 'asc' }, { seq: 'asc' }],
  });
  return rows.map(({ id, callId: _, hotelId: __, ...row }) => ({ ...row, segment: id.slice(callId.length + 1) }));
}

/** Transcripts of one hotel, read side. They are written by `appendEvents`. */
export const transcriptRepository = (scope: Scope) => ({
  list: async (callId: string) => {
    await requireOwn(scope, { call: callId });
    return segmentsOf(scope, callId);
  },
});
