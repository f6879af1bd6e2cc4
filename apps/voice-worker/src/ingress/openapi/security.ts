import type { Json } from './schema-of';

const header = (name: string, description: string): Json => ({ type: 'apiKey', in: 'header', name, description });

/** How it is known who asks. */
export const SECURITY = {
  apiKey: { type: 'http', scheme: 'bearer', description: 'An API key of a hotel: inn_…' },
  talkToken: {
    type: 'apiKey',
    in: 'query',
    name: 'token',
    description: 'A token of POST /voice/talk-tokens, good once.',
  },
  liveKit: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'Signed by LiveKit over the body’s hash.',
  },
  telnyx: header(
    'telnyx-signature-ed25519',
    'Ed25519 over `telnyx-timestamp`, a bar and the body, at most 5 minutes old.',
  ),
  telnyxStream: header('x-telnyx-streaming-auth-token', 'The token Telnyx was given with the command, good once.'),
  twilio: header('x-twilio-signature', 'HMAC-SHA1 over the public address and the parameters, by the account’s token.'),
  stripe: header(
    'stripe-signature',
    '`t=<seconds>,v1=<hex>`: HMAC-SHA256 over time and body, by the webhook’s secret.',
  ),
} satisfies Record<string, Json>;

export type Security = keyof typeof SECURITY;
