import { WEBHOOK_TEST } from '@innline/shared';
import type { DeliveryTask } from '../data/contract';
import { tellChanged } from '../journal/tell-changed';
import type { Services } from '../services';
import { nextAttempt } from './next-attempt';
import { type Sent, send } from './send';

const GONE: Sent = { code: null, ms: 0, error: 'What it tells of was deleted.' };

/** A test says how it went at once, and is not repeated; what is gone does not come back. */
function nextOf({ type, body, attempts }: DeliveryTask, now: number): Date | null {
  if (type === WEBHOOK_TEST || body === null) return null;
  const next = nextAttempt(attempts + 1, now);
  return next === null ? null : new Date(next);
}

/** Sends one due delivery and notes how it went. Harmless for one that is done or that another worker has. */
export async function attempt(
  { hotelId, id }: { hotelId: string; id: string },
  services: Services,
  now: () => number = Date.now,
): Promise<void> {
  const { data, env, metrics, log } = services;
  const task = await data.beginDelivery(hotelId, id, now());
  if (!task) return;
  services.crashPoint('before_webhook');
  const options = { privateAddresses: env.INNLINE_HTTP_PRIVATE };
  const sent = task.body === null ? GONE : await send(task, task.body, options);
  services.crashPoint('after_webhook');
  metrics.webhooksSent.inc({ result: sent.error === null ? 'taken' : 'failed' });
  const at = now();
  const end = { id, at: new Date(at), ...sent, nextAttemptAt: sent.error === null ? null : nextOf(task, at) };
  const { switchedOff } = await data.endDelivery(hotelId, end);
  if (switchedOff) log.warn({ hotelId }, 'A webhook was switched off after a day of failures');
  await tellChanged(services, hotelId, { what: 'webhook', id: null });
}
