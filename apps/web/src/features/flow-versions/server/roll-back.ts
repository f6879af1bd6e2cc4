import * as z from 'zod';
import { afterPublish } from '@/server/live/after-publish';
import { hotelProcedure } from '@/server/trpc/init';

/** Publishes an older version again, as a new version. The draft stays as it is. */
export const rollBack = hotelProcedure('flow.publish')
  .input(
    z.object({
      flowId: z.string().max(64),
      toVersionNumber: z.number().int().min(1),
      note: z.string().trim().min(1, 'Say in a line why.').max(200),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { hotelId, ...wanted } = input;
    const version = await ctx.repos.flows.rollBack({ ...wanted, by: ctx.actor });
    await afterPublish(input.flowId, { hotelId, role: ctx.role, userId: ctx.actor.id, userName: ctx.actor.name });
    return { number: version.number };
  });
