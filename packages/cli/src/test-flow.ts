import {
  callShowing,
  hotelFacts,
  isBlocking,
  type Problem,
  prove,
  runScenarios,
  type ScenarioHotel,
  type ValidateContext,
} from '@innline/flow';
import { BadInput } from './arguments';
import type { Loaded } from './read-files';

export interface Broken extends Pick<Problem, 'code' | 'message' | 'node'> {
  /** The call that shows it, a line a step; empty: none does. */
  call: string[];
}

export interface Tested {
  flow: string;
  passed: boolean;
  /** Guarantees that are broken; null: they were left out. */
  guarantees: Broken[] | null;
  scenarios: { file: string; name: string; passed: boolean; messages: string[] }[];
}

/** Plays everything and checks the guarantees, which look a year ahead from `now`, milliseconds UTC. @throws BadInput where the flow cannot be played at all */
export function testFlow(
  flow: unknown,
  loaded: readonly Loaded[],
  options: { at: string | null; verify: boolean; now: number },
): Tested {
  const hotel = loaded.find(({ scenarios }) => scenarios.hotel !== undefined)?.scenarios.hotel;
  const scenarios = loaded.flatMap(({ file, scenarios: { scenarios, hotel: own = hotel } }) => {
    const bodies = scenarios.map((body) => (options.at === null ? body : { ...body, at: options.at }));
    const run = runScenarios(flow, bodies, hotelFacts(own));
    if (!run.ok) throw new BadInput(`The flow cannot be played: ${run.problems[0]?.message ?? 'it is no flow.'}`);
    return run.results.map(({ passed, differences }, index) => ({
      file,
      name: bodies[index]!.name,
      passed,
      messages: differences.map(({ message }) => message),
    }));
  });
  const guarantees = options.verify ? broken(flow, hotel, options.now) : null;
  const passed = scenarios.every((one) => one.passed) && (guarantees ?? []).length === 0;
  return { flow: nameOf(flow), passed, guarantees, scenarios };
}

function broken(flow: unknown, hotel: ScenarioHotel | undefined, at: number): Broken[] {
  // without a hotel, hours and departments are names nobody can look up
  const context: ValidateContext = hotel
    ? { at, schedules: hotel.schedules, departments: hotel.departments, onError: hotel.onError }
    : {};
  const { document, problems } = prove(flow, context);
  if (document === null) throw new BadInput(problems.map(({ message }) => message).join('\n'));
  return problems.filter(isBlocking).map((problem) => {
    const { code, message, node } = problem;
    return { code, message, node, call: callShowing(problem)?.words ?? [] };
  });
}

const nameOf = (flow: unknown): string => {
  const name = flow !== null && typeof flow === 'object' ? (flow as { name?: unknown }).name : null;
  return typeof name === 'string' ? name : 'Flow';
};
