import type { PaymentLinkState, PaymentLinkWay } from '@innline/shared';
import type { PaymentLinkModel } from '../../generated/prisma/models';
import { found } from '../../not-found';
import type { Scope } from '../scope';

export interface PaymentLinkRow {
  id: string;
  callId: string | null;
  /** What it is for, if for a reservation. */
  reservation: { id: string; confirmationCode: string; guestName: string } | null;
  /** Hundredths of the currency's main unit. */
  amount: number;
  /** ISO 4217 */
  currency: string;
  description: string;
  state: PaymentLinkState;
  vendor: string;
  /** The vendor's id of the page; null: it was asked for and has not answered. */
  vendorId: string | null;
  url: string | null;
  sendBy: PaymentLinkWay;
  sendBegunAt: Date | null;
  sentAt: Date | null;
  expiresAt: Date;
  settledAt: Date | null;
  createdAt: Date;
}

export const paymentLinkShape = {
  reservation: { select: { id: true, confirmationCode: true, guestName: true } },
} as const;

type Shaped = PaymentLinkModel & Pick<PaymentLinkRow, 'reservation'>;

/** A link whose time is over has expired, whether or not its vendor has said so. */
export function toPaymentLinkRow(row: Shaped, now = new Date()): PaymentLinkRow {
  const { hotelId: _, effectKey: __, reservationId: ___, ...rest } = row;
  const over = row.state === 'open' && row.expiresAt <= now;
  return { ...rest, sendBy: row.sendBy as PaymentLinkWay, state: over ? 'expired' : (row.state as PaymentLinkState) };
}

export async function load(scope: Scope, id: string): Promise<PaymentLinkRow> {
  const row = await scope.db.paymentLink.findFirst({
    where: { id, hotelId: scope.hotelId },
    include: paymentLinkShape,
  });
  return toPaymentLinkRow(found(row, 'payment link'));
}
