import * as z from 'zod';
import { Json, LanguageCode } from '../model';
import { OPERATOR_NAMES } from '../nodes/condition/config';

const node = z.string().min(1).max(64);
/** Looked at when so many of the caller's actions are done and the flow waits again; left out: at the end. */
const after = z.number().int().min(0).max(200).optional();

/** What must be so. Steps are named by their ids, which stay when a step is renamed. */
export const ScenarioExpectation = z.discriminatedUnion('that', [
  z.strictObject({ that: z.literal('visits'), node, after }),
  z.strictObject({ that: z.literal('avoids'), node, after }),
  /** These steps, in this order; others may lie between. */
  z.strictObject({ that: z.literal('path'), nodes: z.array(node).min(1).max(200), after }),
  /** The call waits here, or ended here. */
  z.strictObject({ that: z.literal('is_at'), node, after }),
  /** How the call ends; what is left out is not looked at. */
  z.strictObject({
    that: z.literal('ends'),
    reason: z.enum(['completed', 'caller_left', 'operator', 'transferred', 'limit', 'fault', 'abandoned']).optional(),
    /** The last step. */
    node: node.optional(),
    /** The word of the step that hangs up; null: none. */
    outcome: z.string().max(200).nullable().optional(),
    after,
  }),
  /** The call is still going on. */
  z.strictObject({ that: z.literal('goes_on'), after }),
  /** Something the hotel says, without regard to case and spaces. */
  z.strictObject({
    that: z.literal('says'),
    contains: z.string().trim().min(1).max(500),
    language: LanguageCode.optional(),
    after,
  }),
  z.strictObject({ that: z.literal('never_says'), contains: z.string().trim().min(1).max(500), after }),
  z.strictObject({
    that: z.literal('runs_tool'),
    tool: z.string().min(1).max(64),
    node: node.optional(),
    /** Fields it must be given, with these values; more may be given. */
    input: z.record(z.string().max(64), Json).optional(),
    outcome: z.string().max(64).optional(),
    /** Exactly so often; left out: at least once. 0: never. */
    times: z.number().int().min(0).max(100).optional(),
    after,
  }),
  /** Compared like the step that decides compares: numbers as numbers, texts without regard to case. */
  z.strictObject({
    that: z.literal('knows'),
    /** `vars.guests`, `answers.ask_dates.value`, `call.language`. */
    what: z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z0-9_]+)*$/i, 'a variable, an answer or a fact of the call'),
    is: z.enum(OPERATOR_NAMES).default('equals'),
    value: Json.optional(),
    /** The upper end of `between`. */
    to: Json.optional(),
    after,
  }),
]);
export type ScenarioExpectation = z.infer<typeof ScenarioExpectation>;
