import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { publishDraft } from './publish-draft';

/** Makes the draft of this revision the next version and the live one. Refused while anything blocks it. */
export const publish = hotelProcedure('flow.publish')
  .input(
    z.object({
      flowId: z.string().max(64),
      /** What the editor showed and checked; a newer draft is a conflict. */
      revision: z.number().int().min(0),
      note: z.string().trim().min(1, 'Say in a line what changed.').max(200),
      /** Why it is published although scenarios fail. */
      anyway: z.string().trim().min(1, 'Say why it shall be published anyway.').max(500).optional(),
    }),
  )
  .mutation(async ({ ctx, input: { hotelId, ...wanted } }) => {
    const { version } = await publishDraft({ hotelId, role: ctx.role, actor: ctx.actor, repos: ctx.repos }, wanted);
    return { number: version.number, note: version.note, publishedAt: version.publishedAt.getTime() };
  });
