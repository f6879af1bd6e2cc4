import fc from 'fast-check';
import { outcomesOf, TOOLS, type ToolDefinition } from '../../tools';
import type { SimulatedAction } from '../action';
import type { WorldAnswer, WorldInput } from '../world';

const WORDS = ['rooms', 'yes', 'no', 'operator', 'November 24', 'qwx fz', '', 'three', 'a double room, please'];
const OUTCOMES = ['success', 'failure', 'completed', 'no_answer', 'busy', 'recorded', 'empty', 'none_available', '?'];

const early = fc.option(fc.boolean(), { nil: undefined });

/** What somebody at the simulator does, sensible or not. */
export const actions: fc.Arbitrary<SimulatedAction[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ say: fc.constantFrom(...WORDS), early }) },
    fc.record({ say: fc.constantFrom(...WORDS), confidence: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ say: fc.constant('rooms'), by: fc.constant('typed' as const) }),
    { weight: 4, arbitrary: fc.record({ press: fc.stringMatching(/^[0-9*#]{1,4}$/), early }) },
    { weight: 2, arbitrary: fc.constant({ silence: 'deadline' as const }) },
    fc.constant({ hear: 'prompt' as const }),
    fc.constant({ interrupt: 'speech' as const }),
    fc.record({ wait: fc.integer({ min: 0, max: 90 }) }),
    fc.record({ outcome: fc.constantFrom(...OUTCOMES) }),
    fc.record({ fails: fc.constantFrom('unavailable', 'timeout') }),
    { weight: 1, arbitrary: fc.constant({ leaves: 'caller' as const }) },
  ),
  { maxLength: 14 },
);

const answer: fc.Arbitrary<WorldAnswer> = fc.oneof(
  fc.record({ outcome: fc.constantFrom(...OUTCOMES), seconds: fc.option(fc.nat(40), { nil: undefined }) }),
  fc.record({ fails: fc.constantFrom('unavailable', 'internal') }),
  fc.constant({ never: 'answers' as const }),
);

/** Worlds that answer well, badly, late or not at all. */
export const worlds: fc.Arbitrary<WorldInput> = fc.record(
  {
    nodes: fc.dictionary(fc.constantFrom('n0', 'n1', 'look', 'ring'), answer, { maxKeys: 2 }),
    tools: fc.dictionary(fc.constantFrom('check_availability', 'create_lead'), fc.array(answer, { minLength: 1 }), {
      maxKeys: 2,
    }),
    kinds: fc.dictionary(fc.constantFrom('tool', 'transfer', 'record_message'), answer, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);

/** Every tool with every outcome it can have. */
export const TOOL_OUTCOMES = Object.values(TOOLS as unknown as Record<string, ToolDefinition>).flatMap((tool) =>
  outcomesOf(tool).map(({ id }) => [tool.name, id] as const),
);
