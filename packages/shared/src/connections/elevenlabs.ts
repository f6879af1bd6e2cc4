import * as z from 'zod';
import { defineKind } from './kind';

/** Source of hosts and models: elevenlabs.io/docs, data residency and text to speech. */
export const ELEVENLABS = defineKind({
  vendor: 'elevenlabs',
  label: 'ElevenLabs',
  category: 'speech',
  summary: 'Natural voices in many languages for everything the hotel says.',
  settings: z.object({
    region: z.enum(['global', 'us', 'eu']).default('global'),
    model: z.enum(['eleven_flash_v2_5', 'eleven_turbo_v2_5', 'eleven_multilingual_v2']).default('eleven_flash_v2_5'),
    /** A request for each text, or a socket that stays open between them. */
    transport: z.enum(['stream', 'socket']).default('stream'),
    /** Speaks where a node does not name a voice. */
    voiceId: z.string().trim().max(64).default(''),
  }),
  secrets: z.object({ apiKey: z.string().trim().min(10).max(200) }),
  fields: [
    { name: 'apiKey', label: 'API key', help: 'ElevenLabs → Developers → API keys.', secret: true, required: true },
    {
      name: 'region',
      label: 'Region',
      help: 'Where the voice is made; US and EU need an account with data residency.',
      secret: false,
      required: true,
      options: [
        { value: 'global', label: 'Global' },
        { value: 'us', label: 'United States' },
        { value: 'eu', label: 'European Union' },
      ],
    },
    {
      name: 'model',
      label: 'Model',
      help: 'Flash answers fastest; multilingual sounds best.',
      secret: false,
      required: true,
      options: [
        { value: 'eleven_flash_v2_5', label: 'Flash v2.5' },
        { value: 'eleven_turbo_v2_5', label: 'Turbo v2.5' },
        { value: 'eleven_multilingual_v2', label: 'Multilingual v2' },
      ],
    },
    {
      name: 'transport',
      label: 'How texts are sent',
      help: 'An open line saves a tenth of a second before sentences that differ from call to call.',
      secret: false,
      required: true,
      options: [
        { value: 'stream', label: 'One request each' },
        { value: 'socket', label: 'Over an open line' },
      ],
    },
    {
      name: 'voiceId',
      label: 'Voice',
      help: 'The hotel’s voice; a node may name another.',
      secret: false,
      required: false,
    },
  ],
});
