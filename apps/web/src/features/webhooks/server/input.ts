import { isIP } from 'node:net';
import { AppError, WebhookEventType, webhookAddress } from '@innline/shared';
import { isPrivateAddress } from '@innline/shared/server';
import * as z from 'zod';
import { env } from '@/env';

export const WebhookFields = z.object({
  name: z.string().trim().min(1).max(80),
  url: webhookAddress,
  eventTypes: z
    .array(WebhookEventType)
    .min(1, 'Choose at least one thing to be told of.')
    .transform((types) => [...new Set(types)]),
  withTranscript: z.boolean().default(false).describe('Whether it may have what was said, on calls and in messages.'),
  enabled: z.boolean().default(true),
});
export type WebhookFields = z.infer<typeof WebhookFields>;

/** What is inside the house by its very name; names that lead there are refused each time something is sent. */
const INSIDE = /(^|\.)(localhost|local|internal|home\.arpa)$/i;

/**
 * Refuses plain http and addresses of the house's own network, unless the installation allows both (INNLINE_HTTP_PRIVATE).
 * @throws AppError `unprocessable`
 */
export function requirePublic(url: string): void {
  if (env().INNLINE_HTTP_PRIVATE) return;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') throw new AppError('unprocessable', 'The address has to begin with https://.');
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(bare) ? isPrivateAddress(bare) : INSIDE.test(bare) || !bare.includes('.'))
    throw new AppError(
      'unprocessable',
      'This address is inside a private network and is not called. Use a public one.',
    );
}
