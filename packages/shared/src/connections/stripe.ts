import * as z from 'zod';
import { defineKind } from './kind';

/** Source of the names: docs.stripe.com, API keys and webhooks. */
export const STRIPE = defineKind({
  vendor: 'stripe',
  label: 'Stripe',
  category: 'payment',
  summary: 'Links by which callers pay a deposit or a stay. Nobody says a card number on the phone.',
  settings: z.object({
    /** Largest amount of one link, in whole units of the hotel's currency. */
    most: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,5}$/, 'a whole amount from 1 to 999999')
      .default('2000'),
    /** Hours a link holds. Stripe takes 30 minutes to 24 hours; an hour is left for clocks that differ. */
    hours: z.enum(['1', '6', '12', '23']).default('23'),
  }),
  secrets: z.object({
    secretKey: z
      .string()
      .trim()
      .regex(/^(sk|rk)_(test|live)_[A-Za-z0-9_]{10,200}$/, 'a secret key: it begins with sk_ or rk_'),
    webhookSecret: z
      .string()
      .trim()
      .regex(/^whsec_[A-Za-z0-9+/=_-]{16,200}$/, 'a signing secret: it begins with whsec_'),
  }),
  fields: [
    {
      name: 'secretKey',
      label: 'Secret key',
      help: 'Stripe → Developers → API keys. Begins with sk_, or rk_ for a restricted key.',
      secret: true,
      required: true,
    },
    {
      name: 'webhookSecret',
      label: 'Signing secret',
      help: 'Of the webhook you made for the address on this page. Begins with whsec_.',
      secret: true,
      required: true,
    },
    {
      name: 'most',
      label: 'Largest amount',
      help: 'No call makes a link for more, in whole units of the hotel’s currency.',
      secret: false,
      required: true,
    },
    {
      name: 'hours',
      label: 'A link holds for',
      help: 'After that it cannot be paid any more.',
      secret: false,
      required: true,
      options: [
        { value: '23', label: '23 hours' },
        { value: '12', label: '12 hours' },
        { value: '6', label: '6 hours' },
        { value: '1', label: '1 hour' },
      ],
    },
  ],
});
