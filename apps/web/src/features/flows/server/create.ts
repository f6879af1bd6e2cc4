import { isBlocking } from '@innline/flow';
import * as z from 'zod';
import { checkDraft } from '@/features/flow-editor/server';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { fromTemplate } from './from-template';

/** A new, unpublished flow, blank or from a template. */
export const create = hotelProcedure('flow.edit')
  .input(z.object({ name: z.string().trim().min(1).max(120), template: z.string().max(40).default('blank') }))
  .mutation(async ({ ctx, input }) => {
    const { document, scenarios } = await fromTemplate(ctx.repos, input.template, input.name, ctx.actor);
    const { problems } = await checkDraft(ctx.repos, document);
    const problemCount = problems.filter(isBlocking).length;
    const flow = await ctx.repos.flows.create({ document, problemCount, by: ctx.actor });
    if (scenarios.length > 0) await ctx.repos.scenarios.add({ flowId: flow.id, bodies: scenarios, by: ctx.actor });
    await publishChanged(input.hotelId, { what: 'flow', id: flow.id }, ctx.actor);
    return { id: flow.id, name: flow.name };
  });
