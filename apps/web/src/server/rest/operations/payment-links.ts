import type { PaymentLinkRow } from '@innline/db';
import { PAYMENT_LINK_STATES } from '@innline/shared';
import * as z from 'zod';
import { operation } from '../operation';
import { Id, Moment } from '../schemas';

const PaymentLink = z
  .object({
    id: Id,
    state: z.enum(PAYMENT_LINK_STATES),
    amount: z.number().int().describe('Hundredths of the currency’s main unit.'),
    currency: z.string().describe('ISO 4217'),
    description: z.string(),
    url: z.string().nullable().describe('Where it is paid.'),
    callId: Id.nullable(),
    reservation: z.object({ id: Id, confirmationCode: z.string() }).nullable(),
    sentAt: Moment.nullable(),
    expiresAt: Moment,
    settledAt: Moment.nullable().describe('When it was paid, expired or was cancelled.'),
    createdAt: Moment,
  })
  .meta({ id: 'PaymentLink' });

/** The public part of a row. */
function publicOf({ reservation, ...row }: PaymentLinkRow) {
  const { id, state, amount, currency, description, url, callId, sentAt, expiresAt, settledAt, createdAt } = row;
  return {
    ...{ id, state, amount, currency, description, url, callId, sentAt, expiresAt, settledAt, createdAt },
    reservation: reservation && { id: reservation.id, confirmationCode: reservation.confirmationCode },
  };
}

export const listPaymentLinks = operation({
  method: 'GET',
  path: '/payment-links',
  permission: 'hotel.read',
  summary: 'Links by which guests pay, the newest first',
  query: z.object({
    state: z.enum(PAYMENT_LINK_STATES).optional(),
    callId: Id.max(64).optional(),
    reservationId: Id.max(64).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.object({ paymentLinks: z.array(PaymentLink) }),
  run: async ({ repos }, { query }) => ({ paymentLinks: (await repos.paymentLinks.list(query)).map(publicOf) }),
});

export const getPaymentLink = operation({
  method: 'GET',
  path: '/payment-links/{paymentLinkId}',
  permission: 'hotel.read',
  summary: 'One payment link',
  answer: PaymentLink,
  run: async ({ repos }, { params }) => publicOf(await repos.paymentLinks.get(params.paymentLinkId!)),
});
