import type { PaymentLinkState } from '@innline/shared';
import type { Scope } from '../scope';
import { type PaymentLinkRow, paymentLinkShape, toPaymentLinkRow } from './rows';

export interface PaymentLinkFilter {
  state?: PaymentLinkState;
  callId?: string;
  reservationId?: string;
  limit?: number;
}

/** As {@link toPaymentLinkRow} tells a row's state, asked of the database. */
function inState(state: PaymentLinkState, now: Date) {
  if (state === 'open') return { state, expiresAt: { gt: now } };
  if (state === 'expired') return { OR: [{ state }, { state: 'open', expiresAt: { lte: now } }] };
  return { state };
}

/** The newest first. What the vendor has not made is nothing anybody could pay, and is left out. */
export async function list(scope: Scope, filter: PaymentLinkFilter = {}): Promise<PaymentLinkRow[]> {
  const { state, callId, reservationId, limit = 200 } = filter;
  const now = new Date();
  const rows = await scope.db.paymentLink.findMany({
    where: {
      ...{ hotelId: scope.hotelId, callId, reservationId },
      AND: [{ OR: [{ url: { not: null } }, { state: 'paid' }] }, state ? inState(state, now) : {}],
    },
    include: paymentLinkShape,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: Math.min(limit, 1_000),
  });
  return rows.map((row) => toPaymentLinkRow(row, now));
}
