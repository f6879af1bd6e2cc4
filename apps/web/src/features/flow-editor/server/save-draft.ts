import { isDraftConflict } from '@innline/db';
import { isBlocking } from '@innline/flow';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import type { SaveAnswer } from '../autosave/types';
import { checkDraft, requireDocument } from './check';

/**
 * Stores the draft unless somebody else stored another one since `baseRevision`: then nothing is written, and the
 * answer brings theirs along for the editor to merge.
 */
export const saveDraft = hotelProcedure('flow.edit')
  .input(z.object({ flowId: z.string().max(64), baseRevision: z.number().int().min(0), document: z.unknown() }))
  .mutation(async ({ ctx, input }): Promise<SaveAnswer> => {
    const { flowId, baseRevision } = input;
    const checked = await checkDraft(ctx.repos, input.document, flowId);
    const document = requireDocument(checked);
    const problemCount = checked.problems.filter(isBlocking).length;
    try {
      const { revision } = await ctx.repos.flows.saveDraft({
        flowId,
        document,
        baseRevision,
        problemCount,
        by: ctx.actor,
      });
      await publishChanged(input.hotelId, { what: 'flow', id: flowId }, ctx.actor);
      return { status: 'saved', revision };
    } catch (error) {
      if (!isDraftConflict(error)) throw error;
      const stored = await ctx.repos.flows.get(flowId);
      const { draftRevision: revision, draft, draftByName: byName, draftAt } = stored;
      return { status: 'conflict', theirs: { revision, document: draft, byName, at: draftAt.getTime() } };
    }
  });
