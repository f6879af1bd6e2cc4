import * as z from 'zod';
import { operation } from '../../operation';
import { Delivery } from './shape';

export const listDeliveries = operation({
  method: 'GET',
  path: '/webhooks/{webhookId}/deliveries',
  permission: 'webhook.edit',
  summary: 'What a webhook was told in the last 30 days, newest first',
  query: z.object({
    before: z.string().max(64).optional().describe('`id` of the last one of the page before.'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({ deliveries: z.array(Delivery) }),
  run: async ({ repos }, { params, query }) => ({
    deliveries: await repos.webhooks.deliveries({ webhookId: params.webhookId!, ...query }),
  }),
});
