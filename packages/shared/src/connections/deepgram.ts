import * as z from 'zod';
import { defineKind } from './kind';

/** Source of hosts and models: developers.deepgram.com, regions and listen v1 / v2. */
export const DEEPGRAM = defineKind({
  vendor: 'deepgram',
  label: 'Deepgram',
  category: 'speech',
  summary: 'Understands callers in many languages, also whole sentences.',
  settings: z.object({
    region: z.enum(['us', 'eu']).default('us'),
    model: z.enum(['nova-3', 'nova-2-phonecall', 'flux-general-en', 'flux-general-multi']).default('nova-3'),
  }),
  secrets: z.object({ apiKey: z.string().trim().min(10).max(200) }),
  fields: [
    { name: 'apiKey', label: 'API key', help: 'Deepgram console → API keys.', secret: true, required: true },
    {
      name: 'region',
      label: 'Region',
      help: 'Where the audio is understood.',
      secret: false,
      required: true,
      options: [
        { value: 'us', label: 'United States' },
        { value: 'eu', label: 'European Union' },
      ],
    },
    {
      name: 'model',
      label: 'Model',
      help: 'nova-3 for most hotels; flux has its words ready sooner, in English or in ten languages.',
      secret: false,
      required: true,
      options: [
        { value: 'nova-3', label: 'nova-3' },
        { value: 'nova-2-phonecall', label: 'nova-2-phonecall' },
        { value: 'flux-general-en', label: 'flux-general-en' },
        { value: 'flux-general-multi', label: 'flux-general-multi' },
      ],
    },
  ],
});
