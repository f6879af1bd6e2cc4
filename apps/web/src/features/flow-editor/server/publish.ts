import { isBlocking } from '@innline/flow';
import { AppError } from '@innline/shared';
import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { checkDraft } from './check';

/** Makes the draft of this revision the next version and the live one. Refused while anything blocks it. */
export const publish = hotelProcedure('flow.publish')
  .input(
    z.object({
      flowId: z.string().max(64),
      /** What the editor showed and checked; a newer draft is a conflict. */
      revision: z.number().int().min(0),
      note: z.string().trim().min(1, 'Say in a line what changed.').max(200),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const { hotelId, ...wanted } = input;
    const flow = await ctx.repos.flows.get(input.flowId);
    const blocking = (await checkDraft(ctx.repos, flow.draft)).problems.filter(isBlocking);
    if (blocking.length > 0) {
      const more = blocking.length > 1 ? ` (and ${blocking.length - 1} more)` : '';
      throw new AppError('unprocessable', `This draft cannot be published yet: ${blocking[0]!.message}${more}`);
    }
    const version = await ctx.repos.flows.publish({ ...wanted, by: ctx.actor });
    await publishChanged(hotelId, { what: 'flow', id: flow.id }, ctx.actor);
    return { number: version.number, note: version.note, publishedAt: version.publishedAt.getTime() };
  });
