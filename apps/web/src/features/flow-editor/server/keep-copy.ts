import { isBlocking } from '@innline/flow';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { checkDraft, requireDocument } from './check';

/** Keeps a draft that collided with somebody else's as a flow of its own, so that neither is lost. */
export const keepCopy = hotelProcedure('flow.edit')
  .input(z.object({ document: z.unknown() }))
  .mutation(async ({ ctx, input }) => {
    const checked = await checkDraft(ctx.repos, input.document);
    const mine = requireDocument(checked);
    const document = { ...mine, name: `${mine.name.slice(0, 108)} (my copy)` };
    const problemCount = checked.problems.filter(isBlocking).length;
    const flow = await ctx.repos.flows.create({ document, problemCount, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'flow', id: flow.id }, ctx.actor);
    return { id: flow.id, name: flow.name };
  });
