import { Scenario } from '@innline/flow';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Replaces what a scenario says. */
export const edit = hotelProcedure('flow.edit')
  .input(z.object({ id: z.string().max(64), scenario: Scenario }))
  .mutation(async ({ ctx, input: { hotelId, id, scenario } }) => {
    const row = await ctx.repos.scenarios.edit({ id, body: scenario, by: ctx.actor });
    await publishChanged(hotelId, { what: 'flow', id: row.flowId }, ctx.actor);
    return row;
  });
