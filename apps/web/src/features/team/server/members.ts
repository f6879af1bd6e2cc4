import { membersOfHotel } from '@innline/db';
import { hotelProcedure } from '@/server/trpc/init';

/** Everybody who may see the hotel. Invitations, whose ids are links, only to those who may invite. */
export const members = hotelProcedure('team.read').query(async ({ ctx, input }) => ({
  members: await membersOfHotel(input.hotelId),
  invitations: ctx.role === 'owner' ? await ctx.repos.team.invitations() : [],
}));
