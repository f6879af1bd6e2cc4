import * as z from 'zod';
import type { ConnectionField } from './kind';

/** What every account with a language model has besides its key. */
export const modelSettings = {
  /** Who is asked first where a hotel has several. */
  order: z.enum(['first', 'fallback']).default('first'),
  /** To the first word, milliseconds; then the next model is asked. */
  patience: z.enum(['1200', '1800', '3000', '6000']).default('1800'),
};

export const modelFields: readonly ConnectionField[] = [
  {
    name: 'order',
    label: 'When to ask it',
    help: 'A second account answers when the first does not.',
    secret: false,
    required: true,
    options: [
      { value: 'first', label: 'First' },
      { value: 'fallback', label: 'When another does not answer' },
    ],
  },
  {
    name: 'patience',
    label: 'Wait for the first word',
    help: 'After that the next one is asked. Callers hear “one moment” meanwhile.',
    secret: false,
    required: true,
    options: [
      { value: '1800', label: '1.8 seconds' },
      { value: '1200', label: '1.2 seconds' },
      { value: '3000', label: '3 seconds' },
      { value: '6000', label: '6 seconds' },
    ],
  },
];
