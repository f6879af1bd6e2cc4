import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** The hotel's flows with their state, lines and calls of the last 7 days. */
export const list = hotelProcedure('flow.read')
  .input(z.object({ archived: z.boolean().default(false) }))
  .query(({ ctx, input }) => ctx.repos.flows.list({ archived: input.archived }));
