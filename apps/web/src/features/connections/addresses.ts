import type { Vendor } from '@innline/shared';

/** An address of ours that is entered in a vendor's console. */
export interface OwnAddress {
  label: string;
  help: string;
  url: string;
}

const PATHS: Record<Vendor, readonly (Omit<OwnAddress, 'url'> & { path: string; namesHotel?: true })[]> = {
  telnyx: [
    {
      label: 'Webhook URL',
      help: 'Voice → Call Control → your application → Webhook URL. API version 2.',
      path: '/api/triggers/phone-call',
    },
  ],
  twilio: [
    {
      label: 'A call comes in',
      help: 'Phone numbers → your number → Voice → A call comes in: Webhook, HTTP POST.',
      path: '/voice/twilio/inbound',
    },
    { label: 'Call status changes', help: 'On the same page, HTTP POST.', path: '/voice/twilio/status' },
  ],
  livekit: [{ label: 'Webhook URL', help: 'LiveKit → Settings → Webhooks.', path: '/v1/livekit/webhook' }],
  deepgram: [],
  elevenlabs: [],
  openai: [],
  azure_openai: [],
  openai_compatible: [],
  stripe: [
    {
      label: 'Webhook endpoint',
      help: 'Stripe → Developers → Webhooks → Add destination, with the events checkout.session.completed, .expired, .async_payment_succeeded and .async_payment_failed.',
      path: '/v1/stripe/webhook',
      namesHotel: true,
    },
  ],
};

export const addressesOf = (vendor: Vendor, publicUrl: string, hotelId: string): OwnAddress[] =>
  PATHS[vendor].map(({ path, namesHotel, ...words }) => {
    const url = new URL(path, publicUrl);
    if (namesHotel) url.searchParams.set('hotel', hotelId);
    return { ...words, url: url.href };
  });

const PRIVATE_HOST = /^(localhost|.*\.localhost|.*\.local|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[)/;

/** Whether a vendor's servers can get to this installation at all: a name or address of the open internet, by TLS. */
export function reachableFromOutside(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' && hostname.includes('.') && !PRIVATE_HOST.test(hostname);
}
