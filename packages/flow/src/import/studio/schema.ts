import * as z from 'zod';

/** How large a Studio flow may be. Studio itself allows 2,000 widgets (Studio FAQ, limits). */
export const STUDIO_LIMITS = { states: 2_000, transitions: 200, conditions: 50, nameLength: 200 } as const;

const Name = z.string().min(1).max(STUDIO_LIMITS.nameLength);

/** Consoles wrote numbers and yes or no without quotes at times. */
const Text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

export const StudioCondition = z.object({
  type: z.string().max(80),
  friendly_name: z.string().nullish(),
  /** What is looked at, as Liquid; the widget's own input where it is missing. */
  arguments: z.array(Text).max(20).nullish(),
  value: Text.nullish(),
});
export type StudioCondition = z.infer<typeof StudioCondition>;

export const StudioTransition = z.object({
  event: z.string().min(1).max(80),
  /** Name of the widget that follows; none: the execution, and with it the call, ends. */
  next: z.string().max(STUDIO_LIMITS.nameLength).nullish(),
  conditions: z.array(StudioCondition).max(STUDIO_LIMITS.conditions).nullish(),
});
export type StudioTransition = z.infer<typeof StudioTransition>;

/** What is missing, or null, as some editors write it. */
const orNothing = <T>(schema: z.ZodType<T>, nothing: T) => schema.nullish().transform((given) => given ?? nothing);

export const StudioState = z.object({
  name: Name,
  type: z.string().min(1).max(80),
  transitions: orNothing(z.array(StudioTransition).max(STUDIO_LIMITS.transitions), []),
  properties: orNothing(z.record(z.string(), z.unknown()), {}),
});
export type StudioState = z.infer<typeof StudioState>;

/** A flow as Studio publishes it; what it has beyond this is left alone. */
export const StudioDocument = z.object({
  description: z.string().max(5_000).nullish(),
  initial_state: Name,
  states: z.array(StudioState).min(1, 'the flow has no widgets').max(STUDIO_LIMITS.states),
  flags: z.record(z.string(), z.unknown()).nullish(),
});
export type StudioDocument = z.infer<typeof StudioDocument>;
