import { isAppError } from '@innline/shared';
import * as z from 'zod';
import type { VendorAdmin } from '../../admin/contract';
import { StripeRefusal, stripeRest } from './rest';

/** Source: docs.stripe.com/api/balance/balance_object. */
const Balance = z.object({
  object: z.literal('balance'),
  livemode: z.boolean(),
  available: z.array(z.object({ currency: z.string() })),
});

const NO_STRIPE = 'What answers there is not Stripe. Try again in a moment.';

export const stripeAdmin: VendorAdmin<'stripe'> = {
  async test(account, env) {
    try {
      const balance = Balance.safeParse(await stripeRest(account, env).get('/balance'));
      if (!balance.success) return { ok: false, words: NO_STRIPE };
      const { livemode, available } = balance.data;
      const currencies = available.map(({ currency }) => currency.toUpperCase()).join(', ');
      const words = livemode
        ? `Stripe answers; the account has ${currencies}. Links take real money.`
        : 'Stripe answers, in test mode: links take test cards only, no money moves.';
      return { ok: true, words };
    } catch (error) {
      if (error instanceof StripeRefusal && error.status === 403)
        return { ok: false, words: 'The key is right and may not read the balance. Give it that right at Stripe.' };
      return { ok: false, words: isAppError(error) ? error.safeMessage : NO_STRIPE };
    }
  },
};
