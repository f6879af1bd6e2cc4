import * as z from 'zod';
import { publishLive } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Tells the other open pages of the hotel who has this flow open. */
export const presence = hotelProcedure('flow.edit')
  .input(z.object({ flowId: z.string().max(64), state: z.enum(['here', 'left']) }))
  .mutation(async ({ ctx, input }) => {
    const { id: userId, name } = ctx.actor;
    await publishLive(input.hotelId, {
      kind: 'presence',
      flowId: input.flowId,
      userId,
      name,
      state: input.state,
      at: Date.now(),
    });
  });
