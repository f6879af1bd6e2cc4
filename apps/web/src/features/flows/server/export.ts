import * as z from 'zod';
import { asRun } from '@/features/flow-editor/server';
import { exportFile } from '@/features/scenarios/server';
import { hotelProcedure } from '@/server/trpc/init';

/**
 * The draft as plain JSON, to be kept or imported elsewhere, with its scenarios, the hotel they are played in and the
 * flows it uses: it can be played anywhere.
 */
export const exportFlow = hotelProcedure('flow.read')
  .input(z.object({ flowId: z.string().max(64) }))
  .query(async ({ ctx: { repos }, input: { flowId } }) => {
    const [{ draft }, scenarios] = await Promise.all([repos.flows.get(flowId), exportFile(repos, flowId)]);
    const whole = await asRun(repos, draft);
    return scenarios.scenarios.length > 0 ? { ...whole, scenarios } : whole;
  });
