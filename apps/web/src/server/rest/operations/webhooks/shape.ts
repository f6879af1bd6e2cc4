import { WebhookEventType } from '@innline/shared';
import * as z from 'zod';
import { Id, Moment } from '../../schemas';

export const WebhookSummary = z
  .object({
    id: Id,
    name: z.string(),
    url: z.string(),
    eventTypes: z.array(WebhookEventType),
    withTranscript: z.boolean(),
    enabled: z.boolean(),
    failures: z.number().int().describe('Attempts in a row that failed.'),
    failingSince: Moment.nullable(),
    switchedOffAt: Moment.nullable().describe('When Innline switched it off after a day of failures.'),
    createdAt: Moment,
  })
  .meta({ id: 'Webhook' });

export const Delivery = z
  .object({
    id: Id,
    webhookId: Id,
    eventId: Id.describe('`id` of the event in the body.'),
    type: z.string(),
    subjectId: Id.describe('Of the call, recording, callback, request or version it tells of.'),
    at: Moment,
    status: z.enum(['waiting', 'delivered', 'failed']),
    attempts: z.number().int(),
    nextAttemptAt: Moment.nullable(),
    lastAttemptAt: Moment.nullable(),
    lastCode: z.number().int().nullable().describe('HTTP status of the last answer.'),
    lastMs: z.number().int().nullable(),
    lastError: z.string().nullable(),
  })
  .meta({ id: 'Delivery' });
