import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** A copy of the draft; the copy is not published and no line leads to it. */
export const duplicate = hotelProcedure('flow.edit')
  .input(z.object({ flowId: z.string(), name: z.string().trim().min(1).max(120).optional() }))
  .mutation(async ({ ctx, input }) => {
    const { hotelId, ...copy } = input;
    const flow = await ctx.repos.flows.duplicate({ ...copy, by: ctx.actor });
    await publishChanged(hotelId, { what: 'flow', id: flow.id }, ctx.actor);
    return { id: flow.id, name: flow.name };
  });
