import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** The draft as plain JSON, to be kept or imported elsewhere. */
export const exportFlow = hotelProcedure('flow.read')
  .input(z.object({ flowId: z.string().max(64) }))
  .query(async ({ ctx, input }) => (await ctx.repos.flows.get(input.flowId)).draft);
