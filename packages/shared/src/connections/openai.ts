import * as z from 'zod';
import { defineKind } from './kind';
import { modelFields, modelSettings } from './model';

/** Source of the names: platform.openai.com/docs, chat completions. */
export const OPENAI = defineKind({
  vendor: 'openai',
  label: 'OpenAI',
  category: 'model',
  summary: 'Talks with callers in “Talk freely” steps.',
  settings: z.object({
    model: z.string().trim().min(1, 'the name of a model such as gpt-4o-mini').max(100).default('gpt-4o-mini'),
    ...modelSettings,
  }),
  secrets: z.object({ apiKey: z.string().trim().min(10).max(300) }),
  fields: [
    { name: 'apiKey', label: 'API key', help: 'OpenAI platform → API keys.', secret: true, required: true },
    {
      name: 'model',
      label: 'Model',
      help: 'Such as gpt-4o-mini. Small ones answer faster.',
      secret: false,
      required: true,
    },
    ...modelFields,
  ],
});
