import { acceptInvitation as accept } from '@innline/db';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { authedProcedure } from '@/server/trpc/init';

/** Joins the organization the invitation is for; it must be for the signed-in person's own address. */
export const acceptInvitation = authedProcedure
  .input(z.object({ invitationId: z.string().min(1).max(128) }))
  .mutation(async ({ ctx, input }) => {
    const { slug, hotelIds } = await accept(input.invitationId, ctx.user);
    for (const id of hotelIds) await publishChanged(id, { what: 'team', id: null }, ctx.user);
    return { slug };
  });
