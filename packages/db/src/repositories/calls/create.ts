import type { FlowDocument } from '@innline/flow';
import { toJson } from '../../json';
import { notFound } from '../../not-found';
import { requireOwn } from '../own';
import type { Scope } from '../scope';
import { type CallChannel, type CallRow, getCall } from './rows';

export interface NewCall {
  id: string;
  channel: CallChannel;
  direction?: 'inbound' | 'outbound';
  lineId: string | null;
  flowId: string | null;
  /** The pinned version; null: a draft is tried, and its document is kept in `draftDocument`. */
  flowVersionId: string | null;
  flowVersionNumber: number | null;
  flowName: string;
  draftDocument?: FlowDocument | null;
  callerNumber: string | null;
  callerName?: string | null;
  userId?: string | null;
  language: string;
  startedAt: Date;
}

/**
 * Writes a call that has just been announced. A repeated announcement (same id) changes nothing and gets the stored
 * call, so that a carrier may tell us three times.
 */
export async function createCall(scope: Scope, input: NewCall): Promise<CallRow> {
  const { lineId, flowId, flowVersionId, draftDocument, ...rest } = input;
  await requireOwn(scope, { line: lineId, flow: flowId, flowVersion: flowVersionId });
  await scope.db.call.createMany({
    data: {
      ...rest,
      hotelId: scope.hotelId,
      lineId,
      flowId,
      flowVersionId,
      draftDocument: draftDocument ? toJson(draftDocument) : undefined,
    },
    skipDuplicates: true,
  });
  return getCall(scope, input.id);
}

/**
 * Fills in what the journal could not know of a call it heard of first: its version and draft document.
 * Worker and journal writer may come in either order.
 */
export async function completeCall(scope: Scope, input: NewCall): Promise<CallRow> {
  const { lineId, flowId, flowVersionId, draftDocument } = input;
  await requireOwn(scope, { line: lineId, flow: flowId, flowVersion: flowVersionId });
  const { count } = await scope.db.call.updateMany({
    where: { id: input.id, hotelId: scope.hotelId },
    data: {
      lineId,
      flowId,
      flowVersionId,
      flowName: input.flowName,
      flowVersionNumber: input.flowVersionNumber,
      draftDocument: draftDocument ? toJson(draftDocument) : undefined,
      userId: input.userId,
    },
  });
  if (count === 0) throw notFound('call');
  return getCall(scope, input.id);
}
