import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { requirePublic, WebhookFields } from './input';

export const update = hotelProcedure('webhook.edit')
  .input(WebhookFields.extend({ id: z.string().max(64) }))
  .mutation(async ({ ctx, input: { hotelId, ...fields } }) => {
    requirePublic(fields.url);
    await ctx.repos.webhooks.update({ ...fields, by: ctx.actor });
    await publishChanged(hotelId, { what: 'webhook', id: fields.id }, ctx.actor);
  });
