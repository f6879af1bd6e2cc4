import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

const PAGE = 50;

/** Who changed what, newest first, a page at a time. */
export const audit = hotelProcedure('audit.read')
  .input(
    z.object({
      subject: z.string().max(40).nullish(),
      actor: z.string().max(80).nullish(),
      from: z.date().nullish(),
      to: z.date().nullish(),
      /** For infinite queries: the id of the last entry shown. */
      cursor: z.string().max(64).nullish(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const entries = await ctx.repos.audit.list({
      subject: input.subject ?? undefined,
      actor: input.actor ?? undefined,
      from: input.from ?? undefined,
      to: input.to ?? undefined,
      after: input.cursor ?? undefined,
      limit: PAGE + 1,
    });
    const page = entries.slice(0, PAGE);
    return { entries: page, next: entries.length > PAGE ? page.at(-1)!.id : null };
  });
