import { hotelProcedure } from '@/server/trpc/init';

/** What can be called from the page: lines that lead somewhere, and every flow's draft and live version. */
export const targets = hotelProcedure('call.talk').query(async ({ ctx }) => {
  const [lines, flows] = await Promise.all([ctx.repos.lines.list(), ctx.repos.flows.list({ archived: false })]);
  return {
    lines: lines.map(({ id, name, number, flow, active }) => ({
      id,
      name,
      number,
      flowName: flow?.name ?? null,
      active,
    })),
    flows: flows.map((flow) => ({ id: flow.id, name: flow.name, live: flow.liveVersion?.number ?? null })),
  };
});
