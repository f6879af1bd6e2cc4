import type { IncomingMessage, ServerResponse } from 'node:http';
import { AppError, type Vendor } from '@innline/shared';
import type { Services } from '../services';
import { readBody } from './body';
import type { HookDoor } from './openapi/door';

export interface WebhookRequest {
  raw: IncomingMessage;
  url: URL;
  /** Exactly as it came: signatures cover the bytes. */
  body: Buffer;
  services: Services;
}

/** A vendor's way to tell us something: no API key, a signature instead, which `handle` checks first. */
export interface Webhook {
  method: 'GET' | 'POST';
  path: string;
  /** Whose; a label of the metrics. */
  vendor: Vendor;
  /** For the OpenAPI document. */
  door: HookDoor;
  /** Writes the answer. @throws AppError, which becomes a problem document */
  handle(request: WebhookRequest, res: ServerResponse): Promise<void>;
}

/** Answers if one of the webhooks is meant. */
export async function answerWebhook(
  webhooks: readonly Webhook[],
  req: IncomingMessage,
  res: ServerResponse,
  url: URL,
  services: Services,
): Promise<boolean> {
  const here = webhooks.filter(({ path }) => path === url.pathname);
  if (here.length === 0) return false;
  const hook = here.find(({ method }) => method === req.method);
  if (!hook)
    throw new AppError('bad_request', `Send ${here.map(({ method }) => method).join(' or ')} to this address.`);
  // the body's way to us is the carrier's time, not ours
  const body = await readBody(req);
  const began = performance.now();
  try {
    await hook.handle({ raw: req, url, body, services }, res);
  } finally {
    services.metrics.webhookMs.observe({ vendor: hook.vendor }, performance.now() - began);
  }
  return true;
}
