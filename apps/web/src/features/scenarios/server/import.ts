import { readScenarios } from '@innline/flow';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

/** Adds the scenarios of a file to a flow. A file with anything wrong is refused with every place, and nothing is added. */
export const importScenarios = hotelProcedure('flow.edit')
  .input(z.object({ flowId: z.string().max(64), file: z.unknown() }))
  .mutation(async ({ ctx, input: { hotelId, flowId, file } }) => {
    const read = readScenarios(file);
    if (!read.ok) return { status: 'refused' as const, problems: read.problems };
    const bodies = read.file.scenarios;
    if (bodies.length > 0) await ctx.repos.scenarios.add({ flowId, bodies, by: ctx.actor });
    await publishChanged(hotelId, { what: 'flow', id: flowId }, ctx.actor);
    return { status: 'imported' as const, count: bodies.length };
  });
