import { Role } from '@innline/shared';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Takes effect with the member's next request, and at once on pages they have open. The last owner stays one. */
export const setRole = hotelProcedure('team.edit')
  .input(z.object({ memberId: z.string().max(64), role: Role }))
  .mutation(async ({ ctx, input }) => {
    const { before } = await ctx.repos.team.setRole({ memberId: input.memberId, role: input.role, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'team', id: input.memberId }, ctx.actor);
    return { before };
  });
