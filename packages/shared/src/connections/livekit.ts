import * as z from 'zod';
import { defineKind } from './kind';

/** Source of the names: docs.livekit.io, keys and SIP. */
export const LIVEKIT = defineKind({
  vendor: 'livekit',
  label: 'LiveKit',
  category: 'media',
  summary: 'Rooms for browser callers and SIP trunks, on LiveKit Cloud or a server of your own.',
  settings: z.object({
    url: z.url({ protocol: /^wss?$/, error: 'an address that begins with wss:// or ws://' }).max(300),
    apiKey: z.string().trim().min(3).max(100),
    /** Host (and port) carriers send SIP to. */
    sipHost: z
      .string()
      .trim()
      .max(200)
      .regex(/^$|^[A-Za-z0-9.-]+(:\d{1,5})?$/, 'a host name such as abc.sip.livekit.cloud')
      .default(''),
  }),
  secrets: z.object({ apiSecret: z.string().trim().min(6).max(200) }),
  fields: [
    {
      name: 'url',
      label: 'Server address',
      help: 'wss://….livekit.cloud, or of your own server.',
      secret: false,
      required: true,
    },
    { name: 'apiKey', label: 'API key', help: 'LiveKit → Settings → Keys.', secret: false, required: true },
    { name: 'apiSecret', label: 'API secret', help: 'Shown once, when the key is made.', secret: true, required: true },
    {
      name: 'sipHost',
      label: 'SIP host',
      help: 'LiveKit → Settings → Project → SIP URI, without sip:. Needed for telephone numbers only.',
      secret: false,
      required: false,
    },
  ],
});
