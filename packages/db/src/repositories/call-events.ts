import type { CallEvent, CallEventType } from '@innline/shared';
import type { CallEventModel } from '../generated/prisma/models';
import { requireOwn } from './own';
import type { Scope } from './scope';

/** A stored event as it was sent. */
export function toCallEvent({ callId, seq, hotelId, at, type, body }: CallEventModel): CallEvent {
  const envelope = { v: 1, id: `${callId}:${seq}`, callId, hotelId, seq, at: at.getTime(), type };
  return { ...envelope, ...(body as object) } as CallEvent;
}

/** Events of a call in order, after `afterSeq`. `limit` for those who page. */
export async function eventsOf(
  scope: Scope,
  callId: string,
  options: { afterSeq?: number; types?: CallEventType[]; limit?: number } = {},
): Promise<CallEvent[]> {
  const rows = await scope.db.callEvent.findMany({
    where: {
      callId,
      hotelId: scope.hotelId,
      seq: { gt: options.afterSeq ?? -1 },
      type: options.types ? { in: options.types } : undefined,
    },
    orderBy: { seq: 'asc' },
    take: options.limit,
  });
  return rows.map(toCallEvent);
}

/** The journal of one hotel, read side. It is written by `appendEvents`. */
export const callEventsRepository = (scope: Scope) => ({
  list: async (callId: string, options?: Parameters<typeof eventsOf>[2]) => {
    await requireOwn(scope, { call: callId });
    return eventsOf(scope, callId, options);
  },
});
