import * as z from 'zod';
import { operation } from '../../operation';
import { WebhookSummary } from './shape';

export const listWebhooks = operation({
  method: 'GET',
  path: '/webhooks',
  permission: 'webhook.edit',
  summary: 'Addresses that are told what happens',
  answer: z.object({ webhooks: z.array(WebhookSummary) }),
  run: async ({ repos }) => ({ webhooks: await repos.webhooks.list() }),
});
