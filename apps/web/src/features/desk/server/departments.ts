import { hotelProcedure } from '@/server/trpc/init';

/** Where a call can be sent, and for which of them the signed-in member's desk rings. */
export const departments = hotelProcedure('call.read').query(async ({ ctx }) => {
  const rows = await ctx.repos.departments.list();
  return rows.map(({ id, name, members }) => ({
    id,
    name,
    ringsMe: members.length === 0 || members.some((member) => member.userId === ctx.actor.id),
  }));
});
