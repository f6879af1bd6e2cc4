import * as z from 'zod';
import { publishChanged } from '@/server/live/publish-changed';
import { operation } from '../../operation';

export const deleteWebhook = operation({
  method: 'DELETE',
  path: '/webhooks/{webhookId}',
  permission: 'webhook.edit',
  summary: 'Deletes a webhook; what waits for it is not sent any more',
  answer: z.object({ id: z.string() }),
  run: async ({ repos, actor, hotelId }, { params }) => {
    const id = params.webhookId!;
    await repos.webhooks.remove({ id, by: actor });
    await publishChanged(hotelId, { what: 'webhook', id }, { id: actor.id, name: actor.name });
    return { id };
  },
});
