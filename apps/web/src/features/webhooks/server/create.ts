import { publishChanged } from '@/server/live/publish-changed';
import { hotelProcedure } from '@/server/trpc/init';
import { requirePublic, WebhookFields } from './input';

/** `secret` in the answer is shown once. */
export const create = hotelProcedure('webhook.edit')
  .input(WebhookFields)
  .mutation(async ({ ctx, input: { hotelId, ...fields } }) => {
    requirePublic(fields.url);
    const made = await ctx.repos.webhooks.create({ ...fields, by: ctx.actor });
    await publishChanged(hotelId, { what: 'webhook', id: made.id }, ctx.actor);
    return made;
  });
