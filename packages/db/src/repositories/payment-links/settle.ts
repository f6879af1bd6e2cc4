import { formatMoney, type PaymentLinkState } from '@innline/shared';
import type { Actor } from '../../actor';
import { tell } from '../../webhooks/tell';
import { record } from '../audit';
import type { Scope } from '../scope';
import { load, type PaymentLinkRow } from './rows';

export interface Settling {
  id: string;
  state: Exclude<PaymentLinkState, 'open'>;
  /** The vendor's id of the page; null: a member of the hotel says so. Another page than the link's changes nothing. */
  vendorId: string | null;
  at: Date;
  by: Actor;
}

/** Money that has come is true whatever was thought before; nothing else ends what has ended. */
const BEFORE = { paid: ['open', 'expired', 'cancelled'], expired: ['open'], cancelled: ['open'] } as const;

const WORDS = { paid: 'was paid', expired: 'has expired', cancelled: 'was cancelled' } as const;

/** Writes down how a link ended. `changed`: it had not ended so before; however often it is told, it is noted once. */
export function settle(scope: Scope, input: Settling): Promise<{ changed: boolean; row: PaymentLinkRow }> {
  const { id, state, vendorId, at, by } = input;
  return scope.transaction(async (tx) => {
    await load(tx, id);
    const { hotelId } = tx;
    // a payment may be told of before the answer that names its page has come
    const samePage = vendorId === null ? {} : { OR: [{ vendorId }, { vendorId: null }] };
    const { count } = await tx.db.paymentLink.updateMany({
      where: { id, hotelId, state: { in: [...BEFORE[state]] }, ...samePage },
      data: { state, settledAt: at, ...(vendorId === null ? {} : { vendorId }) },
    });
    const row = await load(tx, id);
    if (count === 0) return { changed: false, row };
    const summary = `A link to pay ${formatMoney(row.amount, row.currency)} ${WORDS[state]}.`;
    await record(tx, { by, action: `payment_link.${state}`, subject: 'payment_link', subjectId: id, summary });
    if (state === 'paid') await tell(tx.db, [{ hotelId, type: 'payment.paid', subjectId: id, at }]);
    return { changed: true, row };
  });
}
