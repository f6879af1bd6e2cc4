import type { LegModel } from '../generated/prisma/models';
import { notFound } from '../not-found';
import { requireOwn } from './own';
import type { Scope } from './scope';

export type LegRow = Omit<LegModel, 'hotelId' | 'callId'>;

export interface NewLeg {
  id: string;
  callId: string;
  kind: 'caller' | 'staff' | 'listener';
  transport: 'websocket' | 'livekit' | 'twilio' | 'telnyx';
  userId?: string | null;
  userName?: string | null;
  startedAt: Date;
}

/** Legs the journal makes from events; their ids cannot be a worker's. */
export const derivedLegId = (callId: string, what: string): string => `${callId}/${what}`;

/**
 * The ends of a call, in the order they joined. What a worker reported is more exact than what the journal could tell
 * from the events, so a derived leg is shown only where no leg of its kind was reported.
 */
export async function legsOf(scope: Scope, callId: string): Promise<LegRow[]> {
  const rows = await scope.db.leg.findMany({
    where: { callId, hotelId: scope.hotelId },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
  const isDerived = ({ id }: LegModel) => id.startsWith(derivedLegId(callId, ''));
  const reported = new Set(rows.filter((row) => !isDerived(row)).map(({ kind }) => kind));
  const shown = rows.filter((row) => !isDerived(row) || !reported.has(row.kind));
  return shown.map(({ hotelId: _, callId: __, ...row }) => row);
}

/** Somebody joined. Telling twice changes nothing. */
async function open(scope: Scope, leg: NewLeg): Promise<void> {
  await requireOwn(scope, { call: leg.callId });
  await scope.db.leg.createMany({ data: { ...leg, hotelId: scope.hotelId }, skipDuplicates: true });
  if ((await scope.db.leg.count({ where: { id: leg.id, callId: leg.callId, hotelId: scope.hotelId } })) === 0) {
    throw notFound('leg');
  }
}

async function close(scope: Scope, input: { id: string; at: Date }): Promise<void> {
  const where = { id: input.id, hotelId: scope.hotelId };
  const { count } = await scope.db.leg.updateMany({ where: { ...where, endedAt: null }, data: { endedAt: input.at } });
  if (count === 0 && (await scope.db.leg.count({ where })) === 0) throw notFound('leg');
}

/** The ends of calls: the caller, staff, listeners. */
export const legsRepository = (scope: Scope) => ({
  list: async (callId: string) => {
    await requireOwn(scope, { call: callId });
    return legsOf(scope, callId);
  },
  open: (leg: NewLeg) => open(scope, leg),
  /** The first end counts. */
  close: (input: { id: string; at: Date }) => close(scope, input),
});
