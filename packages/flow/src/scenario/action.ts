import * as z from 'zod';

/** The caller does it while the prompt is still being said, instead of hearing it out. */
const early = z.boolean().default(false);

/**
 * What a caller does, one thing after another. Each waits for its turn: until the flow asks something, or, with
 * `early`, until the next prompt begins.
 */
export const ScenarioAction = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('say'),
    text: z.string().trim().min(1).max(1_000),
    /** How sure the recogniser is, 0..1. */
    confidence: z.number().min(0).max(1).default(0.95),
    /** Heard as noise: words that fit nothing. */
    unclear: z.boolean().default(false),
    /** Written into the page's telephone instead of spoken. */
    typed: z.boolean().default(false),
    early,
  }),
  z.strictObject({
    do: z.literal('press'),
    keys: z.string().regex(/^[0-9*#]{1,40}$/, 'keys such as 1 or 2411#'),
    early,
  }),
  /** Says nothing until the flow gives up waiting, once. */
  z.strictObject({ do: z.literal('silence') }),
  z.strictObject({ do: z.literal('hang_up'), early }),
]);
export type ScenarioAction = z.infer<typeof ScenarioAction>;
