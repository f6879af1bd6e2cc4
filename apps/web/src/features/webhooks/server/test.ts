import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** The queue sends it within a second or two; the list of deliveries says how it went. */
export const test = hotelProcedure('webhook.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(({ ctx, input }) => ctx.repos.webhooks.test({ id: input.id, now: new Date() }));
