import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/**
 * Renames by saving the draft with another name, on top of the newest revision: the name is part of the document, and an
 * editor that is open meanwhile merges it like any other change.
 */
export const rename = hotelProcedure('flow.edit')
  .input(z.object({ flowId: z.string(), name: z.string().trim().min(1).max(120) }))
  .mutation(async ({ ctx, input }) => {
    const flow = await ctx.repos.flows.get(input.flowId);
    if (flow.name !== input.name) {
      await ctx.repos.flows.saveDraft({
        flowId: flow.id,
        document: { ...flow.draft, name: input.name },
        baseRevision: flow.draftRevision,
        problemCount: flow.problemCount,
        by: ctx.actor,
      });
      await publishChanged(input.hotelId, { what: 'flow', id: flow.id }, ctx.actor);
    }
    return { id: flow.id, name: input.name, before: flow.name };
  });
