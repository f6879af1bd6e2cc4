import { notFound } from '../../not-found';
import type { Scope } from '../scope';

/*
 * Who runs a call. The epoch is the fence: it only grows, every claim raises it, and a worker whose epoch is older than
 * the stored one may neither renew nor write. Comparing happens in the statement that writes, never before it.
 */

export interface Lease {
  callId: string;
  workerId: string;
  epoch: number;
  until: Date;
}

/** Takes a call over with a higher epoch than anybody before. False: somebody has this epoch or a higher one. */
export async function claimLease(scope: Scope, { callId, workerId, epoch, until }: Lease): Promise<boolean> {
  const { count } = await scope.db.call.updateMany({
    where: { id: callId, hotelId: scope.hotelId, epoch: { lt: epoch }, status: { not: 'ended' } },
    data: { workerId, epoch, leaseUntil: until },
  });
  return count > 0 || refused(scope, callId);
}

/** Keeps a call. False: it is somebody else's by now; fall silent. */
export async function renewLease(scope: Scope, { callId, workerId, epoch, until }: Lease): Promise<boolean> {
  const { count } = await scope.db.call.updateMany({
    where: { id: callId, hotelId: scope.hotelId, epoch, workerId, status: { not: 'ended' } },
    data: { leaseUntil: until },
  });
  return count > 0 || refused(scope, callId);
}

/** Lets a call go for anybody to take. False: it was not ours any more. */
export async function releaseLease(scope: Scope, lease: Omit<Lease, 'until'>): Promise<boolean> {
  const { callId, workerId, epoch } = lease;
  const { count } = await scope.db.call.updateMany({
    where: { id: callId, hotelId: scope.hotelId, epoch, workerId },
    data: { leaseUntil: null },
  });
  return count > 0 || refused(scope, callId);
}

/** Always false: nothing was written to a call that is there. @throws AppError `not_found` when it is not */
async function refused(scope: Scope, callId: string): Promise<false> {
  if ((await scope.db.call.count({ where: { id: callId, hotelId: scope.hotelId } })) === 0) throw notFound('call');
  return false;
}
