import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

export const remove = hotelProcedure('webhook.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    await ctx.repos.webhooks.remove({ id, by: ctx.actor });
    await publishChanged(hotelId, { what: 'webhook', id }, ctx.actor);
  });
