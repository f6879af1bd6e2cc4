import { compile } from '../engine/compile';
import { exampleFacts } from '../engine/example/facts';
import { perform } from '../engine/example/perform';
import type { ReadyFlow } from '../engine/ready-flow';
import { start } from '../engine/step';
import type { CallFacts, FlowDocument, FlowState, TraceEntry } from '../model';
import type { Doing } from '../registry/way';
import type { ValidateContext } from '../validate/checked-flow';
import type { CallerScript } from './finding';

/** A real call of the engine along a script. */
export interface Played {
  state: FlowState;
  trace: TraceEntry[];
}

/** Often enough for the engine's own limits to end what goes on for ever. */
const MOST_ROUNDS = 250;

const LIMITS = new Set(['visits_exceeded', 'hops_exceeded', 'call_too_long', 'hangup_lane_too_long']);

/** The same engine as on the phone, with the hotel's schedules, at the script's moment. */
export function createPlayer(document: FlowDocument, { schedules, departments }: ValidateContext) {
  // only where something was found is anything played
  let ready: ReadyFlow | null | undefined;
  const flowOf = (): ReadyFlow | null => {
    if (ready === undefined) {
      const compiled = compile(document);
      ready = compiled.ok ? compiled.flow : null;
    }
    return ready;
  };
  const given: Partial<CallFacts> = {
    ...(schedules ? { schedules } : {}),
    ...(departments
      ? {
          departments: Object.fromEntries(
            Object.entries(departments).map(([id, { name }]) => [id, { name, scheduleId: null, number: null }]),
          ),
        }
      : {}),
  };
  const playOf = (script: CallerScript): Played | null => {
    const flow = flowOf();
    return flow && play(flow, given, script);
  };
  return {
    play: playOf,
    /** Whether the call really goes on for ever: only the engine's own limits end it. */
    isEndless: (script: CallerScript): boolean => {
      const flow = flowOf();
      return flow !== null && endless(flow, given, script);
    },
    /** Whether the call comes through these nodes and no others, as far as they go. */
    follows: (script: CallerScript, nodes: readonly string[]): boolean => {
      const once = { ...script, does: [...script.does, ...script.again] };
      const entered = (playOf(once)?.trace ?? []).flatMap((entry) =>
        entry.type === 'node.entered' ? [entry.node] : [],
      );
      return nodes.every((node, index) => entered[index] === node);
    },
    /** Whether the call really gets to the node. */
    reaches: (script: CallerScript, node: string): boolean => playOf(script)?.state.node === node,
    /** Whether the call really comes through the node. */
    passes: (script: CallerScript, node: string): boolean =>
      playOf(script)?.trace.some((entry) => entry.type === 'node.entered' && entry.node === node) ?? false,
  };
}

const begin = (flow: ReadyFlow, given: Partial<CallFacts>, { at, caller, from }: CallerScript): Played => {
  const facts = { ...given, ...(at !== null && { startedAt: at }), ...(caller && { caller }) };
  const { state, trace } = start(flow, exampleFacts(facts), from);
  return { state, trace };
};

function act(flow: ReadyFlow, played: Played, does: readonly Doing[]): void {
  for (const doing of does) {
    if (played.state.status === 'ended') return;
    const { state, trace } = perform(flow, played.state, doing);
    played.state = state;
    played.trace.push(...trace);
  }
}

function play(flow: ReadyFlow, given: Partial<CallFacts>, script: CallerScript): Played {
  const played = begin(flow, given, script);
  act(flow, played, script.does);
  return played;
}

function endless(flow: ReadyFlow, given: Partial<CallFacts>, script: CallerScript): boolean {
  const played = play(flow, given, script);
  const stopped = () => played.trace.some((entry) => entry.type === 'fault' && LIMITS.has(entry.code));
  for (let round = 0; round < MOST_ROUNDS && !stopped(); round++) {
    if (played.state.status === 'ended') return false;
    act(flow, played, script.again);
    if (script.again.length === 0) break;
  }
  return stopped();
}
