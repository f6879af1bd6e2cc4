import * as z from 'zod';
import { defineKind } from './kind';
import { modelFields, modelSettings } from './model';

/** Source of the names: learn.microsoft.com, Azure OpenAI REST reference. */
export const AZURE_OPENAI = defineKind({
  vendor: 'azure_openai',
  label: 'Azure OpenAI',
  category: 'model',
  summary: 'OpenAI’s models in your own Azure subscription and region.',
  settings: z.object({
    endpoint: z.url({ protocol: /^https?$/, error: 'an address such as https://my-hotel.openai.azure.com' }).max(300),
    deployment: z
      .string()
      .trim()
      .regex(/^[\w.-]{1,64}$/, 'the name of a deployment'),
    apiVersion: z
      .string()
      .trim()
      .regex(/^\d{4}-\d{2}-\d{2}(-preview)?$/, 'a version such as 2024-10-21')
      .default('2024-10-21'),
    ...modelSettings,
  }),
  secrets: z.object({ apiKey: z.string().trim().min(10).max(300) }),
  fields: [
    {
      name: 'endpoint',
      label: 'Endpoint',
      help: 'Azure portal → your resource → Keys and endpoint.',
      secret: false,
      required: true,
    },
    { name: 'apiKey', label: 'Key', help: 'On the same page; either of the two.', secret: true, required: true },
    {
      name: 'deployment',
      label: 'Deployment',
      help: 'What you called the model when you deployed it.',
      secret: false,
      required: true,
    },
    { name: 'apiVersion', label: 'API version', help: 'Such as 2024-10-21.', secret: false, required: true },
    ...modelFields,
  ],
});
