import { SCENARIO_LIMITS, Scenario } from '@innline/flow';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** New scenarios at the end of a flow's list. */
export const add = hotelProcedure('flow.edit')
  .input(z.object({ flowId: z.string().max(64), scenarios: z.array(Scenario).min(1).max(SCENARIO_LIMITS.scenarios) }))
  .mutation(async ({ ctx, input: { hotelId, flowId, scenarios } }) => {
    const rows = await ctx.repos.scenarios.add({ flowId, bodies: scenarios, by: ctx.actor });
    await publishChanged(hotelId, { what: 'flow', id: flowId }, ctx.actor);
    return rows;
  });
