import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { withNotes } from './notes';

export const leads = hotelProcedure('hotel.read').query(async ({ ctx }) =>
  withNotes(ctx, 'lead', await ctx.repos.leads.list({ limit: 300 })),
);

export const updateLead = hotelProcedure('lead.edit')
  .input(
    z.object({
      id: z.string().max(64),
      status: z.enum(['new', 'contacted', 'won', 'lost']).optional(),
      notes: z.string().max(2_000).optional(),
    }),
  )
  .mutation(async ({ ctx, input: { hotelId, ...change } }) => {
    const row = await ctx.repos.leads.update({ ...change, by: ctx.actor });
    await publishChanged(hotelId, { what: 'lead', id: row.id }, ctx.actor);
    return row;
  });

export const callbacks = hotelProcedure('hotel.read').query(({ ctx }) => ctx.repos.callbacks.list({ limit: 300 }));

/** The queue tries within seconds, whatever was planned. */
export const callBackNow = hotelProcedure('lead.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    const row = await ctx.repos.callbacks.callNow({ id, by: ctx.actor, now: new Date() });
    await publishChanged(hotelId, { what: 'callback', id }, ctx.actor);
    return row;
  });

/** Nobody calls this guest any more: the promise is cancelled and the number goes on the list. */
export const neverCallBack = hotelProcedure('lead.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, id } }) => {
    const { number } = await ctx.repos.callbacks.get(id);
    await ctx.repos.doNotCall.add({ number, reason: 'Asked not to be called back.', by: ctx.actor });
    const row = await ctx.repos.callbacks.settle({ id, status: 'cancelled', by: ctx.actor });
    await publishChanged(hotelId, { what: 'callback', id }, ctx.actor);
    return row;
  });

export const settleCallback = hotelProcedure('lead.edit')
  .input(z.object({ id: z.string().max(64), status: z.enum(['done', 'cancelled']) }))
  .mutation(async ({ ctx, input: { hotelId, id, status } }) => {
    const row = await ctx.repos.callbacks.settle({ id, status, by: ctx.actor });
    await publishChanged(hotelId, { what: 'callback', id }, ctx.actor);
    return row;
  });
