import type * as z from 'zod';
import { DEEPGRAM } from './deepgram';
import { ELEVENLABS } from './elevenlabs';
import { LIVEKIT } from './livekit';
import { TELNYX } from './telnyx';
import { TWILIO } from './twilio';

export * from './kind';
export { DEEPGRAM, ELEVENLABS, LIVEKIT, TELNYX, TWILIO };

/** Every vendor a hotel can connect, in the order the page shows them. HTTP services are apart: `http-service.ts`. */
export const CONNECTION_KINDS = {
  telnyx: TELNYX,
  twilio: TWILIO,
  livekit: LIVEKIT,
  deepgram: DEEPGRAM,
  elevenlabs: ELEVENLABS,
} as const;

export type Vendor = keyof typeof CONNECTION_KINDS;
export const VENDORS = Object.keys(CONNECTION_KINDS) as Vendor[];

export type VendorSettings<V extends Vendor> = z.output<(typeof CONNECTION_KINDS)[V]['settings']>;
export type VendorSecrets<V extends Vendor> = z.output<(typeof CONNECTION_KINDS)[V]['secrets']>;
