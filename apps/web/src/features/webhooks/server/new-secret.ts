import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** The answer is shown once; the old secret signs nothing any more. */
export const newSecret = hotelProcedure('webhook.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(({ ctx, input }) => ctx.repos.webhooks.newSecret({ id: input.id, by: ctx.actor }));
