import type { FlowDocument } from '@innline/flow';
import type { CallEvent } from '@innline/shared';
import { found } from '../../not-found';
import { eventsOf } from '../call-events';
import { type LegRow, legsOf } from '../legs';
import { type RecordingRow, recordingsOf } from '../recordings';
import type { Scope } from '../scope';
import { type ToolRunRow, toolRunsOf } from '../tool-runs';
import { type SegmentRow, segmentsOf } from '../transcript';
import { type CallRow, callShape, toCallRow } from './rows';

export interface CallDetail extends CallRow {
  /** What the call ran: its pinned version's document, or the draft as it was then. null: deleted since. */
  document: FlowDocument | null;
  events: CallEvent[];
  segments: SegmentRow[];
  toolRuns: ToolRunRow[];
  legs: LegRow[];
  playable: RecordingRow[];
}

/** Everything about one call. @throws AppError `not_found` */
export async function callDetail(scope: Scope, id: string): Promise<CallDetail> {
  const row = await scope.db.call.findFirst({
    where: { id, hotelId: scope.hotelId },
    select: { ...callShape, draftDocument: true, flowVersion: { select: { document: true } } },
  });
  const { draftDocument, flowVersion, ...call } = found(row, 'call');
  const [events, segments, toolRuns, legs, playable] = await Promise.all([
    eventsOf(scope, id),
    segmentsOf(scope, id),
    toolRunsOf(scope, id),
    legsOf(scope, id),
    recordingsOf(scope, id),
  ]);
  const document = (flowVersion?.document ?? draftDocument ?? null) as FlowDocument | null;
  return { ...toCallRow(call), document, events, segments, toolRuns, legs, playable };
}

/** What the call runs: its pinned version's document, or the draft as it was then. null: deleted since. */
export async function callDocument(scope: Scope, id: string): Promise<FlowDocument | null> {
  const row = await scope.db.call.findFirst({
    where: { id, hotelId: scope.hotelId },
    select: { draftDocument: true, flowVersion: { select: { document: true } } },
  });
  const { draftDocument, flowVersion } = found(row, 'call');
  return (flowVersion?.document ?? draftDocument ?? null) as FlowDocument | null;
}
