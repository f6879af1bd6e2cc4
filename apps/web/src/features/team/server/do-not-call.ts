import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

export const doNotCall = hotelProcedure('lead.edit').query(({ ctx }) => ctx.repos.doNotCall.list());

export const addDoNotCall = hotelProcedure('lead.edit')
  .input(z.object({ number: z.string().trim().min(3).max(40), reason: z.string().trim().max(200).default('') }))
  .mutation(({ ctx, input }) => ctx.repos.doNotCall.add({ number: input.number, reason: input.reason, by: ctx.actor }));

export const removeDoNotCall = hotelProcedure('lead.edit')
  .input(z.object({ id: z.string().max(64) }))
  .mutation(({ ctx, input }) => ctx.repos.doNotCall.remove({ id: input.id, by: ctx.actor }));
