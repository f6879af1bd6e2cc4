import { isBlocking, scenariosIn } from '@innline/flow';
import * as z from 'zod';
import { checkDraft } from '@/features/flow-editor/server';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/**
 * A new flow from a file. Something that is no flow document is refused with every place that is wrong and nothing is
 * stored; a document with problems that can be mended in the editor is taken as it is.
 */
export const importFlow = hotelProcedure('flow.edit')
  .input(z.object({ document: z.unknown(), name: z.string().trim().min(1).max(120).optional() }))
  .mutation(async ({ ctx, input }) => {
    const { document, problems } = await checkDraft(ctx.repos, input.document);
    if (!document) return { status: 'refused' as const, problems: problems.map(({ message }) => message) };
    const scenarios = scenariosIn(input.document);
    if (!scenarios.ok) return { status: 'refused' as const, problems: scenarios.problems };
    const problemCount = problems.filter(isBlocking).length;
    const named = input.name ? { ...document, name: input.name } : document;
    const flow = await ctx.repos.flows.create({ document: named, problemCount, by: ctx.actor });
    const bodies = scenarios.file.scenarios;
    if (bodies.length > 0) await ctx.repos.scenarios.add({ flowId: flow.id, bodies, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'flow', id: flow.id }, ctx.actor);
    return { status: 'imported' as const, id: flow.id, name: flow.name, problemCount };
  });
