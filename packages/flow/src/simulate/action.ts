import * as z from 'zod';
import { Json } from '../model';

/** Into whatever is being said or done, instead of hearing it out first. */
const early = z.boolean().optional();

/**
 * What happens in a call that is only tried. A caller acts when it is their turn: what is being said is heard out, and what
 * runs has ended. `hear`, `interrupt`, `outcome`, `fails` and `wait` happen at once; so does all that is `early`.
 */
export const SimulatedAction = z.union([
  /** Words, read as on the phone. `typed`: as if the recogniser had no doubt. */
  z.strictObject({
    say: z.string().max(500),
    confidence: z.number().min(0).max(1).optional(),
    rejected: z.boolean().optional(),
    by: z.enum(['speech', 'typed']).optional(),
    early,
  }),
  /** Keys, one after the other. */
  z.strictObject({ press: z.string().regex(/^[0-9*#]{1,40}$/, 'keys: 0 to 9, * and #'), early }),
  /** Says nothing until the flow loses patience. */
  z.strictObject({ silence: z.literal('deadline') }),
  z.strictObject({ leaves: z.literal('caller'), early }),
  /** Seconds in which the caller does nothing. */
  z.strictObject({ wait: z.number().min(0).max(14_400) }),
  /** What is being said is heard to its end. */
  z.strictObject({ hear: z.literal('prompt') }),
  /** Begins to speak into what is being said. */
  z.strictObject({ interrupt: z.literal('speech') }),
  /** The running tool, transfer or recording ends like this, whatever the world would answer. */
  z.strictObject({ outcome: z.string().max(64), output: Json.optional() }),
  /** It fails with this code. */
  z.strictObject({ fails: z.string().max(64) }),
  /** The running model makes this turn instead of the scripted one: a sentence, a wish by name, or both. */
  z.strictObject({
    model: z.strictObject({
      says: z.string().max(2_000).optional(),
      calls: z.string().max(64).optional(),
      input: Json.optional(),
    }),
  }),
]);
export type SimulatedAction = z.infer<typeof SimulatedAction>;

/** Whether the caller waits for their turn before it. */
export function isPolite(action: SimulatedAction): boolean {
  const polite = 'say' in action || 'press' in action || 'silence' in action || 'leaves' in action;
  return polite && !('early' in action && action.early === true);
}
