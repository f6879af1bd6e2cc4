import { AppError, WEBHOOK_TEST } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Scope } from '../scope';
import { type DeliveryRow, loadDelivery, loadWebhook, toDeliveryRow } from './rows';

/** Lines up a test, also for a webhook that is switched off. */
export async function test(scope: Scope, { id, now }: { id: string; now: Date }): Promise<DeliveryRow> {
  await loadWebhook(scope, id);
  const ids = { id: newId(), hotelId: scope.hotelId, webhookId: id, eventId: newId(), subjectId: newId() };
  const data = { ...ids, type: WEBHOOK_TEST, at: now, nextAttemptAt: now };
  return toDeliveryRow(await scope.db.webhookDelivery.create({ data }));
}

/**
 * Sends it now, under the event id it had, whatever became of it before.
 * @throws AppError `conflict` while the webhook is switched off
 */
export function sendAgain(scope: Scope, { id, now }: { id: string; now: Date }): Promise<DeliveryRow> {
  return scope.transaction(async (tx) => {
    const { webhookId, type } = await loadDelivery(tx, id);
    const { enabled } = await loadWebhook(tx, webhookId);
    if (!enabled && type !== WEBHOOK_TEST) throw new AppError('conflict', 'Switch the webhook on first.');
    // its tries begin anew
    const data = { status: 'waiting', attempts: 0, nextAttemptAt: now };
    return toDeliveryRow(await tx.db.webhookDelivery.update({ where: { id, hotelId: scope.hotelId }, data }));
  });
}

/** Newest first. `before`: the id of the last one of the page before. */
export async function deliveries(
  scope: Scope,
  { webhookId, before, limit = 50 }: { webhookId: string; before?: string; limit?: number },
): Promise<DeliveryRow[]> {
  await loadWebhook(scope, webhookId);
  const rows = await scope.db.webhookDelivery.findMany({
    where: { webhookId, hotelId: scope.hotelId, id: before ? { lt: before } : undefined },
    // ids are made in the order of time
    orderBy: { id: 'desc' },
    take: Math.min(limit, 200),
  });
  return rows.map(toDeliveryRow);
}
