import * as z from 'zod';
import { defineKind } from './kind';

/** Source of the names: developers.telnyx.com, API keys and Call Control applications. */
export const TELNYX = defineKind({
  vendor: 'telnyx',
  label: 'Telnyx',
  category: 'carrier',
  summary: 'Telephone numbers and calls by Telnyx: Call Control with media streaming, or a SIP trunk to LiveKit.',
  settings: z.object({
    /** Base64 of 32 bytes. */
    publicKey: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/, 'the public key of your account: 44 characters that end with ='),
    /** Of the Call Control application whose numbers ring here. */
    applicationId: z.string().trim().max(64).default(''),
  }),
  secrets: z.object({ apiKey: z.string().trim().min(10).max(200) }),
  fields: [
    {
      name: 'apiKey',
      label: 'API key',
      help: 'Telnyx portal → Account → API keys. Begins with KEY.',
      secret: true,
      required: true,
    },
    {
      name: 'publicKey',
      label: 'Public key',
      help: 'Telnyx portal → Account → Keys & credentials → Public key. It proves that a webhook comes from Telnyx.',
      secret: false,
      required: true,
    },
    {
      name: 'applicationId',
      label: 'Voice application',
      help: 'The id of the Call Control application. Left out, Innline makes one when you assign a number.',
      secret: false,
      required: false,
    },
  ],
});
