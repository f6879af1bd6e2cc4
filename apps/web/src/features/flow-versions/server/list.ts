import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** The versions of a flow, newest first, with the calls each has had. */
export const list = hotelProcedure('flow.read')
  .input(z.object({ flowId: z.string().max(64) }))
  .query(({ ctx, input }) => ctx.repos.versions.list(input.flowId));
