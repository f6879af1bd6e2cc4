import { isBlocking, withoutSubflows } from '@innline/flow';
import * as z from 'zod';
import { checkDraft } from '@/features/flow-editor/server';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Makes a version's document the draft. Callers notice nothing; a draft newer than `baseRevision` is a conflict. */
export const restoreToDraft = hotelProcedure('flow.edit')
  .input(
    z.object({
      flowId: z.string().max(64),
      number: z.number().int().min(1),
      baseRevision: z.number().int().min(0),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { flowId, number, baseRevision } = input;
    const document = withoutSubflows((await ctx.repos.versions.byNumber(flowId, number)).document);
    const problemCount = (await checkDraft(ctx.repos, document, flowId)).problems.filter(isBlocking).length;
    const saved = await ctx.repos.flows.saveDraft({ flowId, document, baseRevision, problemCount, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'flow', id: flowId }, ctx.actor);
    return saved;
  });
