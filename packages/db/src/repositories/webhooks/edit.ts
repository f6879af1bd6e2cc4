import { AppError, type WebhookEventType } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import type { Actor } from '../../actor';
import { orTaken } from '../../database-errors';
import { record } from '../audit';
import type { Scope } from '../scope';
import { loadWebhook, toWebhookRow, type WebhookRow } from './rows';
import { makeSecret, sealSecret } from './secret';

export interface WebhookFields {
  name: string;
  /** Checked by whoever calls: https, and not inside the house. */
  url: string;
  eventTypes: readonly WebhookEventType[];
  withTranscript: boolean;
  enabled: boolean;
}

export type NewWebhook = WebhookFields & { by: Actor };
export type WebhookChange = Partial<WebhookFields> & { id: string; by: Actor };

/** Each event goes to each of them: a house with more has something else in mind. */
const MOST = 20;
const TAKEN = 'There is already a webhook of this name.';

// addresses may hold a token: they stay out of the audit log
const note = (scope: Scope, by: Actor, action: string, row: { id: string }, summary: string) =>
  record(scope, { by, action: `webhook.${action}`, subject: 'webhook', subjectId: row.id, summary });

/** `secret` in the answer is shown once. @throws AppError `conflict`, `unprocessable` */
export function create(scope: Scope, { by, ...fields }: NewWebhook): Promise<WebhookRow & { secret: string }> {
  return scope.transaction(async (tx) => {
    const { hotelId } = tx;
    if ((await tx.db.webhook.count({ where: { hotelId } })) >= MOST)
      throw new AppError('unprocessable', `A hotel has at most ${MOST} webhooks. Delete one first.`);
    const [id, secret] = [newId(), makeSecret()];
    const data = { ...fields, eventTypes: [...fields.eventTypes], id, hotelId, sealedSecret: sealSecret(secret, id) };
    const row = await orTaken(tx.db.webhook.create({ data }), TAKEN);
    await note(tx, by, 'create', row, `Made the webhook “${row.name}”.`);
    return { ...toWebhookRow(row), secret };
  });
}

/** Switched on, it starts with a clean slate. */
export function update(scope: Scope, { id, by, eventTypes, ...fields }: WebhookChange): Promise<WebhookRow> {
  return scope.transaction(async (tx) => {
    const before = await loadWebhook(tx, id);
    const clean = { failures: 0, failingSince: null, switchedOffAt: null, offToldAt: null };
    const revived = fields.enabled && !before.enabled ? clean : {};
    const data = { ...fields, eventTypes: eventTypes && [...eventTypes], ...revived };
    const row = await orTaken(tx.db.webhook.update({ where: { id, hotelId: scope.hotelId }, data }), TAKEN);
    const switched = before.enabled === row.enabled ? 'Changed' : row.enabled ? 'Switched on' : 'Switched off';
    await note(tx, by, 'edit', row, `${switched} the webhook “${row.name}”.`);
    return toWebhookRow(row);
  });
}

/** The old secret signs nothing any more. The new one is shown once. */
export function newSecret(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<{ secret: string }> {
  return scope.transaction(async (tx) => {
    const row = await loadWebhook(tx, id);
    const secret = makeSecret();
    const data = { sealedSecret: sealSecret(secret, id) };
    await tx.db.webhook.update({ where: { id, hotelId: scope.hotelId }, data });
    await note(tx, by, 'new_secret', row, `Gave the webhook “${row.name}” a new secret.`);
    return { secret };
  });
}

export function remove(scope: Scope, { id, by }: { id: string; by: Actor }): Promise<void> {
  return scope.transaction(async (tx) => {
    const row = await loadWebhook(tx, id);
    await tx.db.webhook.delete({ where: { id, hotelId: scope.hotelId } });
    await note(tx, by, 'delete', row, `Deleted the webhook “${row.name}”.`);
  });
}
