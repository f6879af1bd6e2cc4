import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { askWorkerJson } from '@/server/worker/ask-json';

/** The worker closes it at the vendor, notes it and tells open pages. */
export const cancel = hotelProcedure('lead.edit')
  .input(z.object({ id: z.string().regex(/^[\w-]{1,64}$/) }))
  .mutation(({ ctx, input: { hotelId, id } }) => {
    const claims = { hotelId, role: ctx.role, userId: ctx.actor.id, userName: ctx.actor.name };
    const answer = z.object({ id: z.string(), state: z.string() });
    return askWorkerJson(`/voice/payment-links/${id}/cancel`, claims, answer, {});
  });
