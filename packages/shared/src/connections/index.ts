import type * as z from 'zod';
import { AZURE_OPENAI } from './azure-openai';
import { DEEPGRAM } from './deepgram';
import { ELEVENLABS } from './elevenlabs';
import { LIVEKIT } from './livekit';
import { OPENAI } from './openai';
import { OPENAI_COMPATIBLE } from './openai-compatible';
import { STRIPE } from './stripe';
import { TELNYX } from './telnyx';
import { TWILIO } from './twilio';

export * from './kind';
export { AZURE_OPENAI, DEEPGRAM, ELEVENLABS, LIVEKIT, OPENAI, OPENAI_COMPATIBLE, STRIPE, TELNYX, TWILIO };

/** Every vendor a hotel can connect, in the order the page shows them. HTTP services are apart: `http-service.ts`. */
export const CONNECTION_KINDS = {
  telnyx: TELNYX,
  twilio: TWILIO,
  livekit: LIVEKIT,
  deepgram: DEEPGRAM,
  elevenlabs: ELEVENLABS,
  openai: OPENAI,
  azure_openai: AZURE_OPENAI,
  openai_compatible: OPENAI_COMPATIBLE,
  stripe: STRIPE,
} as const;

export type Vendor = keyof typeof CONNECTION_KINDS;
export const VENDORS = Object.keys(CONNECTION_KINDS) as Vendor[];

export type VendorSettings<V extends Vendor> = z.output<(typeof CONNECTION_KINDS)[V]['settings']>;
export type VendorSecrets<V extends Vendor> = z.output<(typeof CONNECTION_KINDS)[V]['secrets']>;
