import { type Actor, forHotel, userActor } from '@innline/db';
import { AppError } from '@innline/shared';
import * as z from 'zod';
import { paymentsOf } from '../../adapters/payment';
import { tellChanged } from '../../journal/tell-changed';
import { type Caller, defineRoute } from '../route';

/** For the audit log; an API key’s id says by itself that it is one. */
const actorOf = ({ id, name }: Caller): Actor =>
  id.startsWith('api_key:') ? { actor: id, name } : userActor({ id, name });

export const cancelPaymentLink = defineRoute({
  method: 'POST',
  path: '/voice/payment-links/{id}/cancel',
  id: 'cancelPaymentLink',
  summary: 'Closes a payment link: it cannot be paid any more.',
  permission: 'lead.edit',
  params: z.object({ id: z.string().max(64) }),
  status: 200,
  errors: { 409: 'The link is not open any more, or no payment account is connected.' },
  example: {
    params: { id: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10' },
    response: { id: '019a8f3e-7c1b-7d52-9b1e-6f0f5a3c2d10', state: 'cancelled' },
  },
  response: z.object({ id: z.string(), state: z.string() }),
  async handle({ params: { id }, caller, services }) {
    const { hotelId } = caller;
    const links = forHotel(hotelId).paymentLinks;
    const { state, vendorId } = await links.get(id);
    if (state !== 'open') throw new AppError('conflict', 'This link is not open any more. Reload the page.');
    const provider = await paymentsOf(hotelId, services);
    if (!provider) throw new AppError('conflict', 'No payment account is connected any more. Connect Stripe first.');
    // nothing that could be paid exists without a page
    if (vendorId !== null) await provider.close(vendorId);
    const { row } = await links.settle({ id, state: 'cancelled', vendorId, at: new Date(), by: actorOf(caller) });
    await tellChanged(services, hotelId, { what: 'payment', id });
    return { id, state: row.state };
  },
});
