import { STREAM_PATH } from '../adapters/telephony/telnyx/paths';
import { liveKitWebhook } from './livekit/webhook';
import type { MediaWay } from './media-socket';
import { createSoftphoneIngress, SOFTPHONE_DOOR, SOFTPHONE_PATH } from './softphone';
import { stripeWebhook } from './stripe/webhook';
import { telnyxStreamDoor } from './telnyx/doors';
import { createTelnyxIngress } from './telnyx/stream';
import { telnyxWebhook } from './telnyx/webhook';
import { TWILIO_STREAMS, TWILIO_WEBHOOKS } from './twilio';
import type { Webhook } from './webhook';

/** Every way in for audio. One line per way. */
export const MEDIA_WAYS: readonly MediaWay[] = [
  { path: SOFTPHONE_PATH, door: SOFTPHONE_DOOR, open: createSoftphoneIngress },
  { path: STREAM_PATH, door: telnyxStreamDoor, open: createTelnyxIngress },
  ...TWILIO_STREAMS,
];

/** Every address carriers, LiveKit and Stripe tell us things at. */
export const WEBHOOKS: readonly Webhook[] = [telnyxWebhook, liveKitWebhook, stripeWebhook, ...TWILIO_WEBHOOKS];
