import { hotelProcedure } from '@/server/trpc/init';

/** Live calls with their events so far, so that a desk opened in mid-call shows everything already said. */
export const liveCalls = hotelProcedure('call.read').query(async ({ ctx }) => {
  const calls = await ctx.repos.calls.live();
  const events = await Promise.all(calls.map(({ id }) => ctx.repos.callEvents.list(id)));
  return calls.map((call, index) => ({ call, events: events[index] ?? [] }));
});
