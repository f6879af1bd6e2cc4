import * as z from 'zod';
import { SimulatedAction, World } from '../simulate';
import { ScenarioCaller } from './caller';
import { ScenarioExpectation } from './expectation';

/** How much a scenario, and how many of them a flow may have. */
export const SCENARIO_LIMITS = { actions: 200, expect: 100, scenarios: 200, bytes: 200_000 } as const;

const WHEN = 'a day and time such as 2026-12-24T23:10';

/**
 * A stored test call: who calls when, what they do, how the world answers, and what must come of it. Plain JSON without
 * loss: what is read and written again is the same, and a word that means nothing is refused instead of dropped.
 */
export const Scenario = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** What it is for, in a sentence. */
  about: z.string().trim().max(500).default(''),
  /** When the call comes in, on the clock of the hotel. */
  at: z.iso
    .datetime({ local: true, precision: -1, error: WHEN })
    // `local` allows both, and a moment of another zone is not the hotel's
    .refine((at) => !at.endsWith('Z'), WHEN),
  caller: ScenarioCaller.prefault({}),
  /** The line that is called, as texts may name it. */
  line: z
    .strictObject({ name: z.string().trim().min(1).max(120), number: z.string().max(20).nullable().default(null) })
    .nullable()
    .default(null),
  /** What happens, one after another: the simulator's own actions. */
  actions: z.array(SimulatedAction).max(SCENARIO_LIMITS.actions).default([]),
  /** How what is outside answers; what is not told goes well. */
  world: z.strictObject(World.shape).prefault({}),
  expect: z.array(ScenarioExpectation).max(SCENARIO_LIMITS.expect).default([]),
});
export type Scenario = z.infer<typeof Scenario>;
/** As people write it: what has a default may be left out. */
export type ScenarioDraft = z.input<typeof Scenario>;
