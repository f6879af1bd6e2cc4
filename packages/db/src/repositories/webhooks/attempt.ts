import { WEBHOOK_TEST } from '@innline/shared';
import { SYSTEM } from '../../actor';
import { record } from '../audit';
import type { Scope } from '../scope';
import { bodyOf } from './body/index';
import { loadDelivery, loadWebhook } from './rows';
import { openSecret } from './secret';

/** A worker that dies in an attempt keeps the delivery from the others this long; an attempt takes at most ten seconds. */
const CLAIM_MS = 60_000;
/** Neither a busy minute of a server that restarts nor a single event of a quiet night switches a webhook off. */
const GIVE_UP = { failures: 10, afterMs: 24 * 3_600_000 };

export interface DeliveryTask {
  url: string;
  secret: string;
  type: string;
  eventId: string;
  /** JSON; null: what it tells of is gone. */
  body: string | null;
  /** How often it was sent. */
  attempts: number;
}

export interface DeliveryEnd {
  id: string;
  /** When the attempt ended. */
  at: Date;
  ms: number;
  /** null: no answer. */
  code: number | null;
  /** Plain words without addresses; null: it was taken. */
  error: string | null;
  /** null: it is not sent again by itself. */
  nextAttemptAt: Date | null;
}

/** Takes a due delivery for one attempt; null: it is done, not due, switched off, or somebody else is at it. */
export async function beginDelivery(
  scope: Scope,
  { id, now }: { id: string; now: Date },
): Promise<DeliveryTask | null> {
  const { count } = await scope.db.webhookDelivery.updateMany({
    where: {
      ...{ id, hotelId: scope.hotelId, status: 'waiting', nextAttemptAt: { lte: now } },
      OR: [{ type: WEBHOOK_TEST }, { webhook: { enabled: true } }],
    },
    data: { nextAttemptAt: new Date(now.getTime() + CLAIM_MS) },
  });
  if (count === 0) return null;
  const delivery = await loadDelivery(scope, id);
  const webhook = await loadWebhook(scope, delivery.webhookId);
  const body = await bodyOf(scope, delivery, webhook.withTranscript);
  const { type, eventId, attempts } = delivery;
  const secret = openSecret(webhook.sealedSecret, webhook.id);
  return { url: webhook.url, secret, type, eventId, attempts, body: body && JSON.stringify(body) };
}

/**
 * Notes how an attempt went; failures in a row over a day switch the webhook off. `switchedOff`: by this very call.
 * Harmless for a delivery whose webhook was deleted meanwhile.
 */
export function endDelivery(scope: Scope, end: DeliveryEnd): Promise<{ switchedOff: boolean }> {
  const { id, at, ms, code, error, nextAttemptAt } = end;
  const { hotelId } = scope;
  return scope.transaction(async (tx) => {
    const delivery = await tx.db.webhookDelivery.findFirst({ where: { id, hotelId } });
    if (!delivery) return { switchedOff: false };
    const { webhookId, type } = delivery;
    const status = error === null ? 'delivered' : nextAttemptAt ? 'waiting' : 'failed';
    await tx.db.webhookDelivery.updateMany({
      where: { id, hotelId },
      data: {
        ...{ status, attempts: { increment: 1 }, lastAttemptAt: at, lastMs: ms, lastCode: code, lastError: error },
        nextAttemptAt: status === 'waiting' ? nextAttemptAt : null,
      },
    });
    const where = { id: webhookId, hotelId };
    if (error === null) {
      const failing = { ...where, failures: { gt: 0 } };
      await tx.db.webhook.updateMany({ where: failing, data: { failures: 0, failingSince: null } });
      return { switchedOff: false };
    }
    // somebody who tries an address out is no reason to switch it off
    return { switchedOff: type !== WEBHOOK_TEST && (await countFailure(tx, webhookId, at)) };
  });
}

async function countFailure(tx: Scope, id: string, at: Date): Promise<boolean> {
  const where = { id, hotelId: tx.hotelId, enabled: true };
  await tx.db.webhook.updateMany({ where, data: { failures: { increment: 1 } } });
  await tx.db.webhook.updateMany({ where: { ...where, failingSince: null }, data: { failingSince: at } });
  const since = new Date(at.getTime() - GIVE_UP.afterMs);
  const { count } = await tx.db.webhook.updateMany({
    where: { ...where, failures: { gte: GIVE_UP.failures }, failingSince: { lte: since } },
    data: { enabled: false, switchedOffAt: at },
  });
  if (count === 0) return false;
  const { name, failures } = await loadWebhook(tx, id);
  const summary = `Switched off the webhook “${name}”: ${failures} attempts in a row failed, for more than a day.`;
  await record(tx, { by: SYSTEM, action: 'webhook.switch_off', subject: 'webhook', subjectId: id, summary });
  return true;
}
