import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** Under the event id it had: who has seen it can tell. */
export const sendAgain = hotelProcedure('webhook.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(({ ctx, input }) => ctx.repos.webhooks.sendAgain({ id: input.id, now: new Date() }));
