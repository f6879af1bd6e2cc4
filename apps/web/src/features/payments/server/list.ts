import { PAYMENT_LINK_STATES } from '@innline/shared';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** Links by which guests pay, the newest first. */
export const list = hotelProcedure('hotel.read')
  .input(z.object({ state: z.enum(PAYMENT_LINK_STATES).optional(), callId: z.string().max(64).optional() }))
  .query(({ ctx, input: { state, callId } }) => ctx.repos.paymentLinks.list({ state, callId, limit: 300 }));
