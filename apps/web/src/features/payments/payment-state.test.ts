import { PAYMENT_LINK_STATES } from '@innline/shared';
import { expect, it } from 'vitest';
import { PAYMENT_STATE_CHOICES, paymentState, sendingWords } from './payment-state';

const at = new Date();

it('has words for every state, and offers each as a filter', () => {
  expect(PAYMENT_LINK_STATES.map((state) => paymentState(state).label)).toEqual([
    'Open',
    'Paid',
    'Expired',
    'Cancelled',
  ]);
  expect(PAYMENT_STATE_CHOICES.map(({ value }) => value)).toEqual(['all', ...PAYMENT_LINK_STATES]);
});

it.each([
  [{ sendBy: 'none', sendBegunAt: null, sentAt: null }, 'Kept, not sent'],
  [{ sendBy: 'sms', sendBegunAt: at, sentAt: at }, 'Sent by text message'],
  [{ sendBy: 'email', sendBegunAt: at, sentAt: null }, 'Perhaps not sent by e-mail'],
  [{ sendBy: 'sms', sendBegunAt: null, sentAt: null }, 'Not sent by text message'],
] as const)('%j: %s', (sending, words) => {
  expect(sendingWords(sending)).toBe(words);
});
