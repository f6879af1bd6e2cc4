import * as z from 'zod';
import { hotelProcedure } from '@/server/trpc/init';

const PAGE = 25;

/** What a webhook was told, newest first, a page at a time. */
export const deliveries = hotelProcedure('webhook.edit')
  .input(
    z.object({
      webhookId: z.string().max(64),
      /** For infinite queries: the id of the last one shown. */
      cursor: z.string().max(64).nullish(),
    }),
  )
  .query(async ({ ctx, input: { webhookId, cursor } }) => {
    const rows = await ctx.repos.webhooks.deliveries({ webhookId, before: cursor ?? undefined, limit: PAGE + 1 });
    const page = rows.slice(0, PAGE);
    return { deliveries: page, next: rows.length > PAGE ? page.at(-1)!.id : null };
  });
