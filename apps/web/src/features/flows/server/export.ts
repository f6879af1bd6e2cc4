import * as z from 'zod';
import { exportFile } from '@/features/scenarios/server';
import { hotelProcedure } from '@/server/trpc/init';

/** The draft as plain JSON, to be kept or imported elsewhere, with its scenarios and the hotel they are played in. */
export const exportFlow = hotelProcedure('flow.read')
  .input(z.object({ flowId: z.string().max(64) }))
  .query(async ({ ctx: { repos }, input: { flowId } }) => {
    const [{ draft }, scenarios] = await Promise.all([repos.flows.get(flowId), exportFile(repos, flowId)]);
    return scenarios.scenarios.length > 0 ? { ...draft, scenarios } : draft;
  });
