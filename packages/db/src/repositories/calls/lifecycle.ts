import { notFound } from '../../not-found';
import type { Scope } from '../scope';

/** A worker that writes with an older epoch than the stored one has lost the call: nothing is written. */
const fence = (epoch: number | undefined) => (epoch === undefined ? undefined : { lte: epoch });

async function requireCall(scope: Scope, id: string): Promise<void> {
  if ((await scope.db.call.count({ where: { id, hotelId: scope.hotelId } })) === 0) throw notFound('call');
}

/** ringing → live. False: it was not ringing any more, or the worker is fenced. */
export async function markAnswered(
  scope: Scope,
  input: { callId: string; at: Date; epoch?: number },
): Promise<boolean> {
  const { count } = await scope.db.call.updateMany({
    where: { id: input.callId, hotelId: scope.hotelId, status: 'ringing', epoch: fence(input.epoch) },
    data: { status: 'live', answeredAt: input.at },
  });
  if (count === 0) await requireCall(scope, input.callId);
  return count > 0;
}

export interface CallEnd {
  callId: string;
  at: Date;
  reason: string;
  outcome: string | null;
  durationMs: number;
  epoch?: number;
}

/** The end of a call, once. False: it had ended already, or the worker is fenced. */
export async function markEnded(scope: Scope, input: CallEnd): Promise<boolean> {
  const { count } = await scope.db.call.updateMany({
    where: { id: input.callId, hotelId: scope.hotelId, status: { not: 'ended' }, epoch: fence(input.epoch) },
    data: {
      status: 'ended',
      endedAt: input.at,
      endReason: input.reason,
      outcome: input.outcome,
      durationMs: input.durationMs,
      leaseUntil: null,
    },
  });
  if (count === 0) await requireCall(scope, input.callId);
  return count > 0;
}
