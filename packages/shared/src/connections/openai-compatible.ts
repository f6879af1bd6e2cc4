import * as z from 'zod';
import { defineKind } from './kind';
import { modelFields, modelSettings } from './model';

/** Ollama, vLLM, LM Studio, OpenRouter and others speak OpenAI’s chat completions under an address of their own. */
export const OPENAI_COMPATIBLE = defineKind({
  vendor: 'openai_compatible',
  label: 'OpenAI-compatible',
  category: 'model',
  summary: 'A model on a server of your own, or of anybody who speaks OpenAI’s interface.',
  settings: z.object({
    baseUrl: z.url({ protocol: /^https?$/, error: 'an address such as http://localhost:11434/v1' }).max(300),
    model: z.string().trim().min(1, 'the name of a model').max(100),
    ...modelSettings,
  }),
  /** Servers in the house often have none. */
  secrets: z.object({ apiKey: z.string().trim().max(300).default('') }),
  fields: [
    {
      name: 'baseUrl',
      label: 'Base address',
      help: 'Up to and with /v1, e.g. http://localhost:11434/v1 for Ollama.',
      secret: false,
      required: true,
    },
    { name: 'model', label: 'Model', help: 'As the server calls it, e.g. llama3.1.', secret: false, required: true },
    { name: 'apiKey', label: 'API key', help: 'Leave empty if the server wants none.', secret: true, required: false },
    ...modelFields,
  ],
});
