import { compile, type ReadyFlow } from '../engine';
import type { Problem } from '../model';
import type { SimulatedAction } from './action';
import { type SimulationOptions, simulationOf } from './simulation';
import type { SimulatedCall } from './views/call';

export interface SimulateOptions extends SimulationOptions {
  script?: readonly SimulatedAction[];
}

/** A played script. `ignored`: places in it of actions that changed nothing. */
export type Simulated = ({ ok: true; ignored: number[] } & SimulatedCall) | { ok: false; problems: Problem[] };

/** Plays a script on a flow that is ready to run: many scripts need it made ready once. */
export function simulateReady(flow: ReadyFlow, { script = [], ...options }: SimulateOptions = {}) {
  const simulation = simulationOf(flow, options);
  const ignored = script.flatMap((action, index) => (simulation.act(action) ? [] : [index]));
  return { ok: true as const, ignored, ...simulation.call };
}

/**
 * Plays a script through the engine that runs on the phone, with a clock and a world of its own. Pure and deterministic;
 * a document that cannot run at all is refused with the reason. Refuses nothing else: what makes no sense is `ignored`.
 */
export function simulate(document: unknown, options: SimulateOptions = {}): Simulated {
  const compiled = compile(document);
  return compiled.ok ? simulateReady(compiled.flow, options) : compiled;
}
