import type { WebhookEventType } from '@innline/shared';
import type { WebhookDeliveryModel, WebhookModel } from '../../generated/prisma/models';
import { found } from '../../not-found';
import type { Scope } from '../scope';

/** Without its secret: that is shown once, when it is made. */
export interface WebhookRow {
  id: string;
  name: string;
  url: string;
  eventTypes: WebhookEventType[];
  withTranscript: boolean;
  enabled: boolean;
  /** Attempts in a row that failed, and since when. */
  failures: number;
  failingSince: Date | null;
  /** When Innline switched it off after failures; null: it did not. */
  switchedOffAt: Date | null;
  createdAt: Date;
}

export type DeliveryStatus = 'waiting' | 'delivered' | 'failed';
export type DeliveryRow = Omit<WebhookDeliveryModel, 'hotelId' | 'status'> & { status: DeliveryStatus };

export const toWebhookRow = (model: WebhookModel): WebhookRow => {
  const { hotelId: _, sealedSecret: __, updatedAt: ___, offToldAt: ____, eventTypes, ...row } = model;
  return { ...row, eventTypes: eventTypes as WebhookEventType[] };
};

export const toDeliveryRow = ({ hotelId: _, status, ...row }: WebhookDeliveryModel): DeliveryRow => ({
  ...row,
  status: status as DeliveryStatus,
});

/** @throws AppError `not_found` */
export async function loadWebhook(scope: Scope, id: string): Promise<WebhookModel> {
  return found(await scope.db.webhook.findFirst({ where: { id, hotelId: scope.hotelId } }), 'webhook');
}

/** @throws AppError `not_found` */
export async function loadDelivery(scope: Scope, id: string): Promise<WebhookDeliveryModel> {
  return found(await scope.db.webhookDelivery.findFirst({ where: { id, hotelId: scope.hotelId } }), 'delivery');
}
