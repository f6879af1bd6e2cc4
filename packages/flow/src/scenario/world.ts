import * as z from 'zod';
import { Json, TRANSFER_OUTCOMES } from '../model';

/** Only at this step; null: wherever it happens. */
const node = z.string().max(64).nullable().default(null);
/** How long it takes. */
const seconds = z.number().min(0).max(14_400);

/**
 * How the world answers what a flow asks of it. The first entry that fits is taken and used up; the last one that fits
 * answers everything after it as well. What no entry fits goes well: a tool succeeds with an example, a department
 * answers, a message is left.
 */
export const ScenarioAnswer = z.discriminatedUnion('to', [
  z.strictObject({
    to: z.literal('tool'),
    /** Name of the tool; null: any. */
    tool: z.string().max(64).nullable().default(null),
    node,
    /** One of the tool's outcomes; `failure` where the system behind it does not work. */
    outcome: z.string().min(1).max(64),
    /** What it finds. Left out: an example. */
    output: Json.optional(),
    seconds: seconds.default(1),
  }),
  z.strictObject({
    to: z.literal('transfer'),
    node,
    outcome: z.enum(TRANSFER_OUTCOMES),
    /** Ringing, or talking where somebody answered. Left out: as long as it rings, or a minute's talk. */
    seconds: seconds.optional(),
  }),
  z.strictObject({
    to: z.literal('voicemail'),
    node,
    outcome: z.enum(['recorded', 'empty']),
    seconds: seconds.default(8),
  }),
]);
export type ScenarioAnswer = z.infer<typeof ScenarioAnswer>;
