import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

export const cancelInvitation = hotelProcedure('team.edit')
  .input(z.object({ invitationId: z.string().max(128) }))
  .mutation(async ({ ctx, input }) => {
    await ctx.repos.team.cancelInvitation({ id: input.invitationId, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'team', id: null }, ctx.actor);
  });
