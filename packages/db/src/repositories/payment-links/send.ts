import type { Scope } from '../scope';
import { load, type PaymentLinkRow } from './rows';

interface Sending {
  id: string;
  at: Date;
}

/** True for the first who wants to send it: nobody sends it twice, not even after a crash. */
export async function beginSending(scope: Scope, { id, at }: Sending): Promise<boolean> {
  await load(scope, id);
  const where = { id, hotelId: scope.hotelId, sendBegunAt: null };
  const { count } = await scope.db.paymentLink.updateMany({ where, data: { sendBegunAt: at } });
  return count > 0;
}

/** It has left for whoever pays. */
export async function sent(scope: Scope, { id, at }: Sending): Promise<PaymentLinkRow> {
  await load(scope, id);
  await scope.db.paymentLink.updateMany({ where: { id, hotelId: scope.hotelId, sentAt: null }, data: { sentAt: at } });
  return load(scope, id);
}
