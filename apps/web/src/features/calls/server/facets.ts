import { hotelProcedure } from '@/server/trpc/init';

/** What the filters can be set to. */
export const facets = hotelProcedure('call.read').query(async ({ ctx }) => {
  const [values, flows, lines] = await Promise.all([
    ctx.repos.calls.facets(),
    ctx.repos.flows.list({ archived: false }),
    ctx.repos.lines.list(),
  ]);
  const named = ({ id, name }: { id: string; name: string }) => ({ id, name });
  return { ...values, flows: flows.map(named), lines: lines.map(named) };
});
