import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/**
 * The last calls of a flow with what was done on them, for a replay beside the page. It holds what callers said, so it is
 * for those who may publish; bounded in number and bytes.
 */
export const journals = hotelProcedure('flow.publish')
  .input(z.object({ flowId: z.string().max(64), limit: z.number().int().min(1).max(1_000).default(200) }))
  .query(async ({ ctx: { repos }, input: { flowId, limit } }) => {
    const [found, hotel] = await Promise.all([repos.calls.journals({ flowId, limit }), repos.hotel.facts()]);
    return { ...found, hotel };
  });
