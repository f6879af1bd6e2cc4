import * as z from 'zod';
import { Json } from '../model';

const Seconds = z.number().min(0).max(3_600);

/** How something outside answers. `seconds`: how long it takes; default by kind. */
export const WorldAnswer = z.union([
  z.strictObject({ outcome: z.string().max(64), output: Json.optional(), seconds: Seconds.optional() }),
  /** An error code, e.g. `unavailable`. */
  z.strictObject({ fails: z.string().max(64), seconds: Seconds.optional() }),
  /** Nothing comes back: the flow's own patience ends it. */
  z.strictObject({ never: z.literal('answers') }),
]);
export type WorldAnswer = z.infer<typeof WorldAnswer>;

/** One answer for always, or one for each time in order; the last one stays. */
export const WorldAnswers = z.union([WorldAnswer, z.array(WorldAnswer).min(1).max(100)]);
export type WorldAnswers = z.infer<typeof WorldAnswers>;

const byName = z.record(z.string().max(80), WorldAnswers).default({});

/**
 * What is outside a call that is only tried. What is not told goes well: tools find something, transfers are answered.
 * A step's own answer wins over its tool's or department's, and that over its kind's.
 */
export const World = z.object({
  /** By node id. */
  nodes: byName,
  /** By tool name. */
  tools: byName,
  /** By department id. */
  departments: byName,
  /** By kind of effect: `tool`, `transfer`, `record_message`. */
  kinds: byName,
});
export type World = z.infer<typeof World>;
export type WorldInput = z.input<typeof World>;

export const GOOD_WORLD: World = { nodes: {}, tools: {}, departments: {}, kinds: {} };
