import { compile, type ReadyFlow } from '../engine';
import type { Problem } from '../model';
import { type PathStep, type SimulatedCall, simulationOf } from '../simulate';
import { type HotelFacts, hotelFacts, scenarioFacts } from './facts';
import { judge } from './judge';
import type { Scenario } from './scenario';
import { actionWords, stepName } from './words';

/** Something that is not as it should be, in plain words. */
export interface Difference {
  /** Which expectation, from 0; null: the call itself. */
  expectation: number | null;
  /** After so many actions; null: at the end. */
  after: number | null;
  /** Where to look on the canvas. */
  node: string | null;
  message: string;
}

export interface ScenarioResult {
  passed: boolean;
  differences: Difference[];
  /** The way the call took. */
  path: PathStep[];
  /** How it ended; null: it waits for the caller, or could not be played at all. */
  end: SimulatedCall['end'];
}

/** Plays a scenario on a flow that is ready to run: many scenarios need it made ready once. Pure and deterministic. */
export function runReady(flow: ReadyFlow, scenario: Scenario, hotel: HotelFacts = hotelFacts()): ScenarioResult {
  const { startedAt: at, ...facts } = scenarioFacts(scenario, hotel);
  const { language } = scenario.caller;
  const from = language !== null && flow.document.languages.includes(language) ? { language } : {};
  const simulation = simulationOf(flow, { at, facts, world: scenario.world, from });
  const { document } = flow;
  const differences: Difference[] = missingSteps(flow, scenario);

  const judgeAfter = (done: number | null) => {
    const due = scenario.expect
      .map((wanted, index) => ({ wanted, index }))
      .filter(({ wanted }) => (wanted.after ?? null) === done);
    if (due.length === 0) return;
    const { call } = simulation;
    for (const { wanted, index } of due) {
      const message = judge({ document, call }, wanted);
      if (message !== null) differences.push({ expectation: index, after: done, node: placeOf(wanted, call), message });
    }
  };

  judgeAfter(0);
  for (const [index, action] of scenario.actions.entries()) {
    const over = simulation.call.end !== null;
    if (over && !('leaves' in action)) {
      const message = `The call is over before the caller ${actionWords(action)}.`;
      differences.push({ expectation: null, after: index, node: simulation.call.state.node, message });
      break;
    }
    simulation.act(action);
    judgeAfter(index + 1);
  }
  const { call } = simulation;
  for (const [index, { after = 0 }] of scenario.expect.entries()) {
    if (after <= scenario.actions.length) continue;
    const message = `It is to be looked at after ${after} actions, but there are ${scenario.actions.length}.`;
    differences.push({ expectation: index, after, node: null, message });
  }
  judgeAfter(null);
  const { path, end } = call;
  return { passed: differences.length === 0, differences, path, end };
}

export type RunResults = { ok: true; results: ScenarioResult[] } | { ok: false; problems: Problem[] };

/** Plays scenarios on a document; one that cannot run at all is refused with the reason. */
export function runScenarios(document: unknown, scenarios: readonly Scenario[], hotel?: HotelFacts): RunResults {
  const compiled = compile(document);
  if (!compiled.ok) return compiled;
  return { ok: true, results: scenarios.map((scenario) => runReady(compiled.flow, scenario, hotel)) };
}

/** One scenario on a document; one that cannot run at all fails with the reason. */
export function runScenario(document: unknown, scenario: Scenario, hotel?: HotelFacts): ScenarioResult {
  const run = runScenarios(document, [scenario], hotel);
  if (run.ok) return run.results[0]!;
  const differences = run.problems.map(({ message, node }) => ({ expectation: null, after: null, node, message }));
  return { passed: false, differences, path: [], end: null };
}

/** Where the answer to an expectation is to be seen: the step it names, if the call or the flow has it, else the last. */
function placeOf(wanted: Scenario['expect'][number], call: SimulatedCall): string | null {
  const named = 'node' in wanted ? (wanted.node ?? null) : null;
  const went = wanted.that === 'avoids' && named !== null;
  return went ? named : (call.path.at(-1)?.node ?? null);
}

/** A world that answers for a step that is gone answers nobody: the scenario would test something else than it says. */
function missingSteps({ document, nodes }: ReadyFlow, { world }: Scenario): Difference[] {
  return Object.keys(world.nodes)
    .filter((id) => !nodes.has(id))
    .map((id) => ({
      expectation: null,
      after: null,
      node: null,
      message: `It says how the world answers at ${stepName({ document }, id)}.`,
    }));
}
