import { StripeEvent } from '../../adapters/payment/stripe/event';
import type { HookDoor } from '../openapi/door';

export const stripeDoor: HookDoor = {
  id: 'stripeWebhook',
  summary: 'Stripe tells how payments end. `?hotel=` names the hotel whose account it is.',
  security: ['stripe'],
  bodies: {
    'application/json': {
      schema: StripeEvent,
      example: {
        ...{ id: 'evt_1Q2w3E4r5T6y', type: 'checkout.session.completed', created: 1_791_795_600 },
        data: { object: { id: 'cs_live_a1B2c3', payment_status: 'paid', metadata: { hotel: '…', payment: '…' } } },
      },
    },
  },
  answer: { type: 'application/json', example: {} },
};
