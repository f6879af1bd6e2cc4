/** What became of a payment link. */
export const PAYMENT_LINK_STATES = ['open', 'paid', 'expired', 'cancelled'] as const;
export type PaymentLinkState = (typeof PAYMENT_LINK_STATES)[number];

/** How a payment link gets to whoever pays; `none`: it is only kept. */
export const PAYMENT_LINK_WAYS = ['sms', 'email', 'none'] as const;
export type PaymentLinkWay = (typeof PAYMENT_LINK_WAYS)[number];
