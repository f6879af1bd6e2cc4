import { createWebhook } from './create';
import { listDeliveries } from './deliveries';
import { listWebhooks } from './list';
import { deleteWebhook } from './remove';
import { sendDeliveryAgain } from './send-again';
import { testWebhook } from './test';
import { updateWebhook } from './update';

export const WEBHOOK_OPERATIONS = [
  listWebhooks,
  createWebhook,
  updateWebhook,
  deleteWebhook,
  testWebhook,
  listDeliveries,
  sendDeliveryAgain,
];
