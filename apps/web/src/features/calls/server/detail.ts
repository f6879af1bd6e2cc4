import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** Everything about one call: events, transcript, tool runs, recordings and the document it ran. */
export const detail = hotelProcedure('call.read')
  .input(z.object({ callId: z.string().max(64) }))
  .query(({ ctx, input }) => ctx.repos.calls.detail(input.callId));
