import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** The scenarios of a flow in their order, and the hotel they are played in. */
export const list = hotelProcedure('flow.read')
  .input(z.object({ flowId: z.string().max(64) }))
  .query(async ({ ctx: { repos }, input }) => {
    const [scenarios, hotel] = await Promise.all([repos.scenarios.list(input.flowId), repos.hotel.facts()]);
    return { scenarios, hotel };
  });
