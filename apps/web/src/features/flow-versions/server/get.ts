import { withoutSubflows } from '@innline/flow';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

/** One version with its document, and the flow's draft to compare it with. */
export const get = hotelProcedure('flow.read')
  .input(z.object({ flowId: z.string().max(64), number: z.number().int().min(1) }))
  .query(async ({ ctx, input }) => {
    const [version, flow] = await Promise.all([
      ctx.repos.versions.byNumber(input.flowId, input.number),
      ctx.repos.flows.get(input.flowId),
    ]);
    return {
      ...version,
      document: withoutSubflows(version.document),
      live: flow.liveVersionId === version.id,
      flowName: flow.name,
      draft: flow.draft,
      draftRevision: flow.draftRevision,
    };
  });
