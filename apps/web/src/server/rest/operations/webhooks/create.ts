import * as z from 'zod';
import { requirePublic, WebhookFields } from '@/features/webhooks/server';
import { publishChanged } from '@/server/live/publish-changed';
import { operation } from '../../operation';
import { WebhookSummary } from './shape';

export const createWebhook = operation({
  method: 'POST',
  path: '/webhooks',
  permission: 'webhook.edit',
  summary: 'Makes a webhook; its secret is in this answer and in no other',
  body: WebhookFields,
  answer: WebhookSummary.extend({ secret: z.string() }).meta({ id: 'NewWebhook' }),
  errors: { 409: 'The name is taken.', 422: 'The address is not public, or there are twenty webhooks already.' },
  run: async ({ repos, actor, hotelId }, { body }) => {
    requirePublic(body.url);
    const made = await repos.webhooks.create({ ...body, by: actor });
    await publishChanged(hotelId, { what: 'webhook', id: made.id }, { id: actor.id, name: actor.name });
    return made;
  },
});
