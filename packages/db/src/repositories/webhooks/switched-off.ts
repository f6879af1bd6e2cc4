import type { Scope } from '../scope';

/** Its owners know that it was switched off. Harmless for one that is gone. */
export async function markOffTold(scope: Scope, { id, at }: { id: string; at: Date }): Promise<void> {
  await scope.db.webhook.updateMany({ where: { id, hotelId: scope.hotelId }, data: { offToldAt: at } });
}
