import type { PaymentLinkState, PaymentLinkWay } from '@innline/shared';

const STATES = {
  open: { label: 'Open', tone: 'primary' },
  paid: { label: 'Paid', tone: 'success' },
  expired: { label: 'Expired', tone: 'neutral' },
  cancelled: { label: 'Cancelled', tone: 'danger' },
} as const satisfies Record<PaymentLinkState, { label: string; tone: string }>;

export const paymentState = (state: PaymentLinkState) => STATES[state];

export const PAYMENT_STATE_CHOICES = [
  { value: 'all', label: 'All' },
  ...(Object.keys(STATES) as PaymentLinkState[]).map((value) => ({ value, label: STATES[value].label })),
] as const;

interface Sending {
  sendBy: PaymentLinkWay;
  sendBegunAt: Date | null;
  sentAt: Date | null;
}

/** Whether the guest has the link, as far as anybody knows. */
export function sendingWords({ sendBy, sendBegunAt, sentAt }: Sending): string {
  if (sendBy === 'none') return 'Kept, not sent';
  const by = sendBy === 'sms' ? 'by text message' : 'by e-mail';
  if (sentAt) return `Sent ${by}`;
  return sendBegunAt ? `Perhaps not sent ${by}` : `Not sent ${by}`;
}
