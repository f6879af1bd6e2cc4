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
    /** Host (and port) by which calls leave: the carrier's. */
    outboundAddress: z
      .string()
      .trim()
      .max(200)
      .regex(/^$|^[A-Za-z0-9.-]+(:\d{1,5})?$/, 'a host name such as sip.telnyx.com')
      .default(''),
    outboundTransport: z.enum(['auto', 'udp', 'tcp', 'tls']).default('auto'),
    outboundUsername: z.string().trim().max(200).default(''),
  }),
  secrets: z.object({
    apiSecret: z.string().trim().min(6).max(200),
    outboundPassword: z.string().trim().max(200).default(''),
  }),
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
    {
      name: 'outboundAddress',
      label: 'SIP address for outgoing calls',
      help: 'Of your carrier, such as sip.telnyx.com or <your trunk>.pstn.twilio.com. Needed for calls and transfers to numbers.',
      secret: false,
      required: false,
    },
    {
      name: 'outboundTransport',
      label: 'How they travel',
      help: 'TLS encrypts who calls whom, where the carrier takes it.',
      secret: false,
      required: false,
      options: [
        { value: 'auto', label: 'As the carrier says' },
        { value: 'udp', label: 'UDP' },
        { value: 'tcp', label: 'TCP' },
        { value: 'tls', label: 'TLS' },
      ],
    },
    {
      name: 'outboundUsername',
      label: 'User name at the carrier',
      help: 'Of the SIP connection or credential list there. Leave empty where the carrier knows LiveKit by its address.',
      secret: false,
      required: false,
    },
    {
      name: 'outboundPassword',
      label: 'Password at the carrier',
      help: 'For the user name above.',
      secret: true,
      required: false,
    },
  ],
});
