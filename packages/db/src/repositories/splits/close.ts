import type { Actor } from '../../actor';
import type { Scope } from '../scope';

/** Whatever is published next answers every call: a split that runs is over, and nobody has won. */
export async function closeSplit(scope: Scope, flowId: string, by: Actor): Promise<void> {
  await scope.db.trafficSplit.updateMany({
    where: { flowId, hotelId: scope.hotelId, endedAt: null },
    data: { endedAt: new Date(), endedByName: by.name },
  });
}
