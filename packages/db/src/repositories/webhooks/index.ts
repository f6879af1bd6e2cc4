import type { Actor } from '../../actor';
import type { Scope } from '../scope';
import { deliveries, sendAgain, test } from './ask-for';
import { beginDelivery, type DeliveryEnd, endDelivery } from './attempt';
import { create, type NewWebhook, newSecret, remove, update, type WebhookChange } from './edit';
import { loadWebhook, toWebhookRow, type WebhookRow } from './rows';
import { markOffTold } from './switched-off';

export type { DeliveryEnd, DeliveryTask } from './attempt';
export type { NewWebhook, WebhookChange, WebhookFields } from './edit';
export type { DeliveryRow, DeliveryStatus, WebhookRow } from './rows';

async function list(scope: Scope): Promise<WebhookRow[]> {
  const rows = await scope.db.webhook.findMany({ where: { hotelId: scope.hotelId }, orderBy: { name: 'asc' } });
  return rows.map(toWebhookRow);
}

/** Addresses of the hotel's own systems, and what they were told. */
export const webhooksRepository = (scope: Scope) => ({
  list: () => list(scope),
  get: async (id: string) => toWebhookRow(await loadWebhook(scope, id)),
  create: (input: NewWebhook) => create(scope, input),
  update: (input: WebhookChange) => update(scope, input),
  newSecret: (input: { id: string; by: Actor }) => newSecret(scope, input),
  remove: (input: { id: string; by: Actor }) => remove(scope, input),
  test: (input: { id: string; now: Date }) => test(scope, input),
  deliveries: (input: Parameters<typeof deliveries>[1]) => deliveries(scope, input),
  sendAgain: (input: { id: string; now: Date }) => sendAgain(scope, input),
  /** For the queue. Its answer holds the secret: never send it to a page. */
  beginDelivery: (input: { id: string; now: Date }) => beginDelivery(scope, input),
  endDelivery: (input: DeliveryEnd) => endDelivery(scope, input),
  markOffTold: (input: { id: string; at: Date }) => markOffTold(scope, input),
});
