import { type Beginning, compile, type ReadyFlow } from '../engine';
import type { Problem } from '../model';
import { act } from './act';
import { isPolite, type SimulatedAction } from './action';
import { factsOf, type Tried } from './facts';
import { begin, type Stage, settle } from './happen';
import type { Run } from './moment';
import { callOf, type SimulatedCall } from './views/call';
import { World, type WorldInput } from './world';

export interface SimulationOptions extends Tried {
  /** What the call begins with: another node, a language, variables and answers. */
  from?: Beginning;
  world?: WorldInput;
}

/** More nobody plays by hand, and a script is refused earlier. */
export const MOST_ACTIONS = 500;

/** After an action: as it was done, and with all that came of it until it was the caller's turn. */
interface Entry {
  action: SimulatedAction | null;
  done: Run;
  /** Worked out when it is asked for: a script mostly goes on before. */
  settled(): Run;
}

/** A call that is played by hand: act, go back, act otherwise. Every moment is kept, so going back costs nothing. */
export interface Simulation {
  /** The call as it is now. */
  readonly call: SimulatedCall;
  /** The actions up to now. */
  readonly script: SimulatedAction[];
  /**
   * The call after so many of all its actions, those ahead included. Where the next one does not wait for the caller's turn
   * the call is shown as that one finds it; `exactly`: after the last one too, for rounds that would go on for ever.
   */
  after(actions: number, exactly?: boolean): SimulatedCall;
  readonly canBack: boolean;
  readonly canForward: boolean;
  /** False where it changed nothing: the call is over, nobody listens, or {@link MOST_ACTIONS} were done. */
  act(action: SimulatedAction): boolean;
  back(): boolean;
  forward(): boolean;
  /** From the start; with options it begins otherwise. */
  restart(options?: SimulationOptions): void;
  /** From a node on, with what is known there. */
  jump(from: Beginning): void;
  /** How the world answers from now on. */
  changeWorld(world: WorldInput): void;
}

/** Makes a call on a flow that is ready to run. Pure but for the position in its own history. */
export function simulationOf(flow: ReadyFlow, first: SimulationOptions = {}): Simulation {
  let options = first;
  let stage: Stage = { flow, world: World.parse(first.world ?? {}) };
  let entries: Entry[] = [];
  let position = 0;

  const entry = (action: SimulatedAction | null, done: Run): Entry => {
    const now = stage;
    let settled: Run | null = null;
    return {
      action,
      done,
      settled: () => {
        settled ??= settle(now, done);
        return settled;
      },
    };
  };
  const restart = (given: SimulationOptions = options) => {
    options = given;
    stage = { flow, world: World.parse(options.world ?? {}) };
    entries = [entry(null, begin(stage, factsOf(options), options.from ?? {}))];
    position = 0;
  };
  restart();

  return {
    get call() {
      return callOf(entries[position]!.settled());
    },
    get script() {
      return entries.slice(1, position + 1).map(({ action }) => action!);
    },
    get canBack() {
      return position > 0;
    },
    get canForward() {
      return position < entries.length - 1;
    },
    act(action) {
      if (position >= MOST_ACTIONS) return false;
      const { done, settled } = entries[position]!;
      const from = isPolite(action) ? settled() : done;
      const run = act(stage, from, action);
      entries = [...entries.slice(0, position + 1), entry(action, run)];
      position += 1;
      return run.moment.state !== from.moment.state;
    },
    back() {
      if (position === 0) return false;
      position -= 1;
      return true;
    },
    forward() {
      if (position >= entries.length - 1) return false;
      position += 1;
      return true;
    },
    after(actions, exactly = false) {
      const index = Math.max(0, Math.min(actions, entries.length - 1));
      const { done, settled } = entries[index]!;
      const next = entries[index + 1]?.action ?? null;
      return callOf((next === null ? !exactly : isPolite(next)) ? settled() : done);
    },
    restart,
    jump: (from) => restart({ ...options, from }),
    changeWorld(world) {
      options = { ...options, world };
      stage = { ...stage, world: World.parse(world) };
    },
  };
}

export type Created = { ok: true; simulation: Simulation } | { ok: false; problems: Problem[] };

/** A call on a document as it is drawn; what cannot run at all is refused with the reason. */
export function createSimulation(document: unknown, options: SimulationOptions = {}): Created {
  const compiled = compile(document);
  if (!compiled.ok) return compiled;
  return { ok: true, simulation: simulationOf(compiled.flow, options) };
}
