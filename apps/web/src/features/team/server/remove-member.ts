import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Their open pages are cut off at once. The account itself stays: it may belong to other hotels. */
export const removeMember = hotelProcedure('team.edit')
  .input(z.object({ memberId: z.string().max(64) }))
  .mutation(async ({ ctx, input }) => {
    await ctx.repos.team.remove({ memberId: input.memberId, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'team', id: input.memberId }, ctx.actor);
  });
