import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Puts the scenarios of a flow in another order; refused where the list has changed in the meantime. */
export const arrange = hotelProcedure('flow.edit')
  .input(z.object({ flowId: z.string().max(64), ids: z.array(z.string().max(64)).max(1_000) }))
  .mutation(async ({ ctx, input: { hotelId, ...wanted } }) => {
    const rows = await ctx.repos.scenarios.arrange(wanted);
    await publishChanged(hotelId, { what: 'flow', id: wanted.flowId }, ctx.actor);
    return rows;
  });
