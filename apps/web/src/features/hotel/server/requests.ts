import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { withNotes } from './notes';

export const requests = hotelProcedure('hotel.read').query(async ({ ctx }) =>
  withNotes(ctx, 'request', await ctx.repos.requests.list({ limit: 300 })),
);

export const settleRequest = hotelProcedure('lead.edit')
  .input(z.object({ id: z.string().max(64), status: z.enum(['open', 'done', 'cancelled']) }))
  .mutation(async ({ ctx, input: { hotelId, id, status } }) => {
    const row = await ctx.repos.requests.settle({ id, status, by: ctx.actor });
    await publishChanged(hotelId, { what: 'request', id }, ctx.actor);
    return row;
  });
