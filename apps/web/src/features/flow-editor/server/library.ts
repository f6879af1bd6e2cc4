import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** The live versions of flows that a draft uses, by flow id; flows that are not live are left out. */
export const library = hotelProcedure('flow.read')
  .input(z.object({ flowIds: z.array(z.string().max(64)).max(200) }))
  .query(({ ctx, input }) => ctx.repos.versions.library(input.flowIds));
