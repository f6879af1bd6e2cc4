import { operation } from '../../operation';
import { Delivery } from './shape';

export const testWebhook = operation({
  method: 'POST',
  path: '/webhooks/{webhookId}/test',
  permission: 'webhook.edit',
  summary: 'Sends `webhook.test` within seconds; the deliveries say how it went',
  answer: Delivery,
  run: ({ repos }, { params }) => repos.webhooks.test({ id: params.webhookId!, now: new Date() }),
});
