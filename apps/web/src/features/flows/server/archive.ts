import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Puts a flow away. Refused while a line leads to it. */
export const archive = hotelProcedure('flow.edit')
  .input(z.object({ flowId: z.string() }))
  .mutation(async ({ ctx, input }) => {
    await ctx.repos.flows.archive({ flowId: input.flowId, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'flow', id: input.flowId }, ctx.actor);
  });
