import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Takes a flow out of the archive: also what “Undo” after archiving does. */
export const restore = hotelProcedure('flow.edit')
  .input(z.object({ flowId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await ctx.repos.flows.restore({ flowId: input.flowId, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'flow', id: input.flowId }, ctx.actor);
  });
