import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Switched on again, its failures are forgotten, and what waited is sent. */
export const setEnabled = hotelProcedure('webhook.edit')
  .input(z.object({ id: z.string().max(64), enabled: z.boolean() }))
  .mutation(async ({ ctx, input: { hotelId, id, enabled } }) => {
    await ctx.repos.webhooks.update({ id, enabled, by: ctx.actor });
    await publishChanged(hotelId, { what: 'webhook', id }, ctx.actor);
  });
