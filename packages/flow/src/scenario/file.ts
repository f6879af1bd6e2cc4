import * as z from 'zod';
import { hostileProblem } from '../validate/hostile';
import { ScenarioHotel } from './hotel';
import { SCENARIO_LIMITS, Scenario } from './scenario';

export const SCENARIO_FORMAT = 'innline.scenarios';
export const SCENARIO_FORMAT_VERSION = 1;

/** Scenarios of one flow as they are exported: a file of their own, or the block `scenarios` in an exported flow. */
export const ScenarioFile = z.strictObject({
  format: z.literal(SCENARIO_FORMAT),
  formatVersion: z.literal(SCENARIO_FORMAT_VERSION),
  /** Left out: an invented hotel that has none of the flow's hours and departments. */
  hotel: ScenarioHotel.optional(),
  scenarios: z.array(Scenario).max(SCENARIO_LIMITS.scenarios),
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;

export type ReadScenarios = { ok: true; file: ScenarioFile } | { ok: false; problems: string[] };

/** More complaints than these about one file help nobody. */
const MOST_PROBLEMS = 20;

/** Reads anything as a file of scenarios; one scenario alone counts as a file of one. Never throws. */
export function readScenarios(input: unknown): ReadScenarios {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, problems: ['These are no scenarios: a JSON object was expected.'] };
  }
  const hostile = hostileProblem(input);
  if (hostile) return { ok: false, problems: [hostile.message] };
  const alone = !('format' in input) && 'name' in input && 'at' in input;
  const wrapped = alone
    ? { format: SCENARIO_FORMAT, formatVersion: SCENARIO_FORMAT_VERSION, scenarios: [input] }
    : input;
  const read = ScenarioFile.safeParse(wrapped);
  if (read.success) return { ok: true, file: read.data };
  return { ok: false, problems: read.error.issues.slice(0, MOST_PROBLEMS).map((issue) => placed(issue, wrapped)) };
}

const ONE_OF = {
  actions: 'an action is one of say, press, silence, leaves, wait, hear, interrupt, outcome and fails',
  world: 'an answer is an outcome, fails or never, or a list of them',
} as const;

/** Of parts that have several forms zod says no more than that none of them fits. */
function wordsOf(rest: readonly PropertyKey[], message: string): string {
  const [list] = rest;
  return (list === 'actions' || list === 'world') && message === 'Invalid input' ? ONE_OF[list] : message;
}

/** "Scenario “At night”, expect.2.node: …" */
function placed({ path, message }: { path: readonly PropertyKey[]; message: string }, input: object): string {
  const [list, index, ...rest] = path;
  if (list !== 'scenarios' || typeof index !== 'number') {
    return `${path.length === 0 ? 'The file' : `The part ${path.join('.')}`} cannot be read: ${message}.`;
  }
  const { name } = ((input as { scenarios: { name?: unknown }[] }).scenarios[index] ?? {}) as { name?: unknown };
  const which = typeof name === 'string' && name.trim() !== '' ? `“${name.trim()}”` : `number ${index + 1}`;
  const where = rest.length > 0 ? `, ${rest.join('.')}` : '';
  return `Scenario ${which}${where}: ${wordsOf(rest, message)}.`;
}

/** The block of scenarios in an exported flow; none where it has no such block. */
export function scenariosIn(flow: unknown): ReadScenarios {
  const block = flow !== null && typeof flow === 'object' ? (flow as { scenarios?: unknown }).scenarios : undefined;
  return block === undefined ? { ok: true, file: scenarioFile([]) } : readScenarios(block);
}

/** A file of these scenarios. */
export function scenarioFile(scenarios: readonly Scenario[], hotel?: ScenarioHotel): ScenarioFile {
  const body = { format: SCENARIO_FORMAT, formatVersion: SCENARIO_FORMAT_VERSION } as const;
  return { ...body, ...(hotel ? { hotel } : {}), scenarios: [...scenarios] };
}
