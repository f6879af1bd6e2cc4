import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** What the queue still places, the next first. */
export const wakeUpCalls = hotelProcedure('hotel.read').query(({ ctx }) =>
  ctx.repos.wakeUpCalls.list({ state: 'waiting', limit: 300 }),
);

export const cancelWakeUpCall = hotelProcedure('lead.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    const row = await ctx.repos.wakeUpCalls.cancel({ id, by: ctx.actor });
    await publishChanged(hotelId, { what: 'request', id }, ctx.actor);
    return row;
  });
