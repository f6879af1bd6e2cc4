import { requirePublic, WebhookFields } from '@/features/webhooks/server';
import { publishChanged } from '@/server/live/publish-changed';
import { operation } from '../../operation';
import { WebhookSummary } from './shape';

export const updateWebhook = operation({
  method: 'PUT',
  path: '/webhooks/{webhookId}',
  permission: 'webhook.edit',
  summary: 'Replaces a webhook’s settings; its secret stays',
  description: 'Switched on after it was off, its failures are forgotten and what waited is sent.',
  body: WebhookFields,
  answer: WebhookSummary,
  errors: { 409: 'The name is taken.', 422: 'The address is not public.' },
  run: async ({ repos, actor, hotelId }, { params, body }) => {
    requirePublic(body.url);
    const changed = await repos.webhooks.update({ ...body, id: params.webhookId!, by: actor });
    await publishChanged(hotelId, { what: 'webhook', id: changed.id }, { id: actor.id, name: actor.name });
    return changed;
  },
});
