import * as z from 'zod';

export const StripeEvent = z.object({
  id: z.string().regex(/^evt_\w{1,200}$/),
  type: z.string().max(100),
  created: z.number().int().positive(),
  data: z.object({ object: z.unknown() }),
});

/** Of sessions we made; the hotel's own shop may have others, without our metadata. */
const Session = z.object({
  id: z.string().regex(/^cs_\w{1,200}$/),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  metadata: z.object({ hotel: z.string().max(64), payment: z.string().max(64) }),
});

export interface CheckoutEvent {
  /** The same each time Stripe tells of it. */
  id: string;
  hotelId: string;
  paymentId: string;
  vendorId: string;
  state: 'paid' | 'expired' | 'cancelled';
  /** When it happened, milliseconds UTC. */
  at: number;
}

/** Source: docs.stripe.com/payments/checkout/fulfill-orders: a bank's transfer is `unpaid` when the page is done with. */
function stateOf(type: string, status: z.output<typeof Session>['payment_status']): CheckoutEvent['state'] | null {
  switch (type) {
    case 'checkout.session.completed':
      return status === 'unpaid' ? null : 'paid';
    case 'checkout.session.async_payment_succeeded':
      return 'paid';
    case 'checkout.session.async_payment_failed':
      return 'cancelled';
    case 'checkout.session.expired':
      return 'expired';
    default:
      return null;
  }
}

/** What a message of Stripe's means to a payment link. `ignored`: it means nothing to any; null: it is none of Stripe's. */
export function checkoutEvent(raw: unknown): CheckoutEvent | 'ignored' | null {
  const event = StripeEvent.safeParse(raw);
  if (!event.success) return null;
  const { id, type, created, data } = event.data;
  const session = Session.safeParse(data.object);
  const state = session.success ? stateOf(type, session.data.payment_status) : null;
  if (!session.success || state === null) return 'ignored';
  const { hotel, payment } = session.data.metadata;
  return { id, hotelId: hotel, paymentId: payment, vendorId: session.data.id, state, at: created * 1_000 };
}
