import { withoutSubflows } from '@innline/flow';
import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';
import { same } from '../merge/three-way';

/** A flow to edit: its draft, what is live, and which lines lead to it. */
export const get = hotelProcedure('flow.read')
  .input(z.object({ flowId: z.string().max(64) }))
  .query(async ({ ctx, input }) => {
    const flow = await ctx.repos.flows.get(input.flowId);
    const [live, lines] = await Promise.all([ctx.repos.versions.live(flow.id), ctx.repos.lines.list()]);
    return {
      id: flow.id,
      name: flow.name,
      draft: flow.draft,
      revision: flow.draftRevision,
      draftByName: flow.draftByName,
      draftAt: flow.draftAt.getTime(),
      archived: flow.archivedAt !== null,
      live: live && {
        number: live.number,
        note: live.note,
        publishedAt: live.publishedAt.getTime(),
        publishedByName: live.publishedByName,
        /** The draft is exactly what callers reach. */
        isDraft: same(withoutSubflows(live.document), flow.draft),
      },
      lines: lines
        .filter((line) => line.flow?.id === flow.id || line.closedFlow?.id === flow.id)
        .map(({ id, name, number, flow: open }) => ({
          id,
          name,
          number,
          when: open?.id === flow.id ? 'open' : 'closed',
        })),
    };
  });
