import { operation } from '../../operation';
import { Delivery } from './shape';

export const sendDeliveryAgain = operation({
  method: 'POST',
  path: '/webhooks/deliveries/{deliveryId}/send',
  permission: 'webhook.edit',
  summary: 'Sends an event again, under the id it had',
  answer: Delivery,
  errors: { 409: 'The webhook is switched off.' },
  run: ({ repos }, { params }) => repos.webhooks.sendAgain({ id: params.deliveryId!, now: new Date() }),
});
