import { eventsTogether } from '@innline/shared';
import { recentlyTold } from '@/server/live/recent';
import { redis } from '@/server/redis';
import { hotelProcedure } from '@/server/trpc/init';

/**
 * Live calls with their events so far, so that a desk opened in mid-call shows everything already said: what is stored,
 * and what was told a moment ago and is not stored yet.
 */
export const liveCalls = hotelProcedure('call.read').query(async ({ ctx, input }) => {
  const calls = await ctx.repos.calls.live();
  const stored = await Promise.all(calls.map(({ id }) => ctx.repos.callEvents.list(id)));
  // asked last: what is stored meanwhile is in both, and nothing is in neither
  const told = await recentlyTold(redis(), input.hotelId);
  return calls.map((call, index) => ({ call, events: eventsTogether(stored[index]!, told.get(call.id) ?? []) }));
});
