import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { blankDocument } from './blank-document';
import { blockingProblems } from './blocking-problems';

/** A new, unpublished flow in the hotel's languages. */
export const create = hotelProcedure('flow.edit')
  .input(z.object({ name: z.string().trim().min(1).max(120) }))
  .mutation(async ({ ctx, input }) => {
    const { languages } = await ctx.repos.hotel.get();
    const document = blankDocument(input.name, languages);
    const problemCount = blockingProblems(document);
    const flow = await ctx.repos.flows.create({ document, problemCount, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'flow', id: flow.id }, ctx.actor);
    return { id: flow.id, name: flow.name };
  });
