import { AppError, formatMoney, type PaymentLinkWay } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { callActor } from '../../actor';
import { cleanText } from '../../json';
import { found } from '../../not-found';
import { record } from '../audit';
import { requireOwn } from '../own';
import type { Scope } from '../scope';
import { type PaymentLinkRow, paymentLinkShape, toPaymentLinkRow } from './rows';

export interface NewPaymentLink {
  callId: string;
  reservationId: string | null;
  /** Hundredths of the currency's main unit, above 0. */
  amount: number;
  /** ISO 4217 */
  currency: string;
  description: string;
  vendor: string;
  sendBy: PaymentLinkWay;
  expiresAt: Date;
  /** The same effect makes it once. */
  effectKey: string;
}

/** Notes what is to be paid before the vendor is asked. Repeating an effect gives what it noted first. */
export async function create(scope: Scope, input: NewPaymentLink): Promise<PaymentLinkRow> {
  if (!Number.isSafeInteger(input.amount) || input.amount < 1)
    throw new AppError('bad_request', 'The amount must be above 0.');
  return scope.transaction(async (tx) => {
    await requireOwn(tx, { call: input.callId, reservation: input.reservationId });
    const id = newId();
    const data = { ...input, id, hotelId: tx.hotelId, description: cleanText(input.description) };
    const { count } = await tx.db.paymentLink.createMany({ data, skipDuplicates: true });
    const where = { hotelId: tx.hotelId, effectKey: input.effectKey };
    const row = found(await tx.db.paymentLink.findFirst({ where, include: paymentLinkShape }), 'payment link');
    const summary = `Made a link to pay ${formatMoney(row.amount, row.currency)}.`;
    const note = { by: callActor(input.callId), action: 'payment_link.create', subject: 'payment_link' };
    if (count > 0) await record(tx, { ...note, subjectId: row.id, summary });
    return toPaymentLinkRow(row);
  });
}
