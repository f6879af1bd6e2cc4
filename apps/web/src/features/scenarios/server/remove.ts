import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Deletes a scenario; gives it back, so that the page can offer to undo. */
export const remove = hotelProcedure('flow.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    const row = await ctx.repos.scenarios.get(id);
    await ctx.repos.scenarios.remove({ id, by: ctx.actor });
    await publishChanged(hotelId, { what: 'flow', id: row.flowId }, ctx.actor);
    return row;
  });
