import { hotelProcedure } from '@/server/trpc/init';
import { speechOf } from './voices';

/** What the hotel can speak with, and what it understands. Slow where a vendor is: its list is asked for on the way. */
export const speech = hotelProcedure('flow.read').query(({ ctx, input }) =>
  speechOf({ hotelId: input.hotelId, role: ctx.role, userId: ctx.actor.id, userName: ctx.actor.name }),
);
