import { createHash } from 'node:crypto';
import { WebhookEvent } from '@livekit/protocol';
import { AccessToken } from 'livekit-server-sdk';
import { nowSeconds, sid } from './ids';

const TRIES = 3;
const EVERY_MS = 200;

export interface Webhooks {
  url: string | undefined;
  /** Tells the webhook's owner; in order of calling, and again when it does not answer 2xx. */
  tell(event: string, about: Partial<Pick<WebhookEvent, 'room' | 'participant' | 'track'>>): void;
  /** Resolves when everything told so far was delivered or given up. */
  settled(): Promise<void>;
}

/**
 * LiveKit's webhooks: JSON, signed by a token whose `sha256` claim is the base64 SHA-256 of the body.
 * Source: docs.livekit.io, webhooks.
 */
export function createWebhooks(keys: { apiKey: string; apiSecret: string }, url: string | undefined): Webhooks {
  let queue = Promise.resolve();

  async function send(to: string, body: string): Promise<void> {
    const token = new AccessToken(keys.apiKey, keys.apiSecret, { ttl: '5m' });
    token.sha256 = createHash('sha256').update(body).digest('base64');
    const headers = { 'content-type': 'application/webhook+json', authorization: await token.toJwt() };
    for (let tried = 1; ; tried++) {
      const answer = await fetch(to, { method: 'POST', headers, body }).catch(() => null);
      await answer?.arrayBuffer().catch(() => {});
      if (answer?.ok || tried === TRIES) return;
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS * tried));
    }
  }

  return {
    url,
    tell(event, about) {
      const to = this.url;
      if (!to) return;
      // as JSON at once: the room goes on changing while it waits
      const body = new WebhookEvent({ event, id: sid('EV_'), createdAt: nowSeconds(), ...about }).toJsonString();
      queue = queue.then(() => send(to, body));
    },
    settled: () => queue,
  };
}
