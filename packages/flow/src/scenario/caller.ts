import * as z from 'zod';
import { LanguageCode } from '../model';

/** Who calls in a scenario: what the hotel knows of them before a word is said. */
export const ScenarioCaller = z.strictObject({
  /** E.164; null: withheld. */
  number: z
    .string()
    .regex(/^\+\d{6,15}$/, 'a number with its country code, such as +34600111222')
    .nullable()
    .default('+34600111222'),
  name: z.string().trim().min(1).max(120).nullable().default(null),
  /** Calls before this one. */
  previousCalls: z.number().int().min(0).max(10_000).default(0),
  channel: z.enum(['phone', 'browser', 'sip']).default('phone'),
  /** The call begins in this language, where the flow has it; null: the flow's first. */
  language: LanguageCode.nullable().default(null),
});
export type ScenarioCaller = z.infer<typeof ScenarioCaller>;
