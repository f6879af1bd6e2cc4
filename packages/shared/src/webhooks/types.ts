import * as z from 'zod';

/** What a webhook can be told of. */
export const WEBHOOK_EVENT_TYPES = [
  'call.started',
  'call.ended',
  'voicemail.received',
  'callback.requested',
  'callback.due',
  'guest_request.created',
  'payment.paid',
  'flow.published',
] as const;
export const WebhookEventType = z.enum(WEBHOOK_EVENT_TYPES);
export type WebhookEventType = z.infer<typeof WebhookEventType>;

/** Sent on request only: whether the address listens. */
export const WEBHOOK_TEST = 'webhook.test';
export type ToldType = WebhookEventType | typeof WEBHOOK_TEST;
