import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';

const flowId = z.string().max(64);
const percent = z.number().int().min(1, 'at least one percent').max(99, 'at most 99 percent');

/** The split that runs, with the figures of both versions since it began; null: every call reaches the live version. */
export const split = hotelProcedure('flow.read')
  .input(z.object({ flowId }))
  .query(async ({ ctx, input }) => {
    const running = await ctx.repos.splits.running(input.flowId);
    return running && { ...running, figures: await ctx.repos.splits.figures(running.id) };
  });

export const startSplit = hotelProcedure('flow.publish')
  .input(z.object({ flowId, versionNumber: z.number().int().min(1), percent }))
  .mutation(async ({ ctx, input: { hotelId, ...wanted } }) => {
    const begun = await ctx.repos.splits.start({ ...wanted, by: ctx.actor });
    await publishChanged(hotelId, { what: 'flow', id: wanted.flowId }, ctx.actor);
    return begun;
  });

export const changeSplit = hotelProcedure('flow.publish')
  .input(z.object({ flowId, percent }))
  .mutation(async ({ ctx, input: { hotelId, ...wanted } }) => {
    const changed = await ctx.repos.splits.change({ ...wanted, by: ctx.actor });
    await publishChanged(hotelId, { what: 'flow', id: wanted.flowId }, ctx.actor);
    return changed;
  });

export const endSplit = hotelProcedure('flow.publish')
  .input(z.object({ flowId, winner: z.enum(['base', 'version']) }))
  .mutation(async ({ ctx, input: { hotelId, ...wanted } }) => {
    const ended = await ctx.repos.splits.end({ ...wanted, by: ctx.actor });
    await publishChanged(hotelId, { what: 'flow', id: wanted.flowId }, ctx.actor);
    return ended;
  });
