import type { Problem } from '../model';
import type { CheckedFlow } from '../validate/checked-flow';
import { storedBy } from '../validate/data-flow';
import type { Graph } from './graph';
import type { Step } from './paths';

/** A moment as a call comes to it. */
export interface Arrival {
  at: number;
  /** What a call of the wanted kind carries with it: its language, where that matters. */
  mind: string;
  before: { arrival: Arrival; step: Step } | null;
}

/** Ways to one moment that are kept: what decides on the nearest may be nothing a caller of ours brings about. */
const MOST_WAYS = 3;

/** What a call carries on after a step; null: from there on it is not of the wanted kind. */
type Mind = (mind: string, step: Step) => string | null;

/** The language of the call after a step: a choice of languages has a way for each, a “Remember” names one. */
const languageAfter =
  (flow: CheckedFlow, graph: Graph): Mind =>
  (mind, { from, move }) => {
    const { definition, config } = flow.nodes.get(graph.moments[from]!.node)!;
    const set = definition?.languages?.(config) ?? [];
    if (set.length === 1) return set[0]!;
    return set.includes(move.way.port) ? move.way.port : mind;
  };

/** Only as long as nothing has kept the name. What is inside a flow that is used has names of its own. */
const without =
  (flow: CheckedFlow, graph: Graph, name: string): Mind =>
  (mind, { from, move }) => {
    const checked = flow.nodes.get(graph.moments[from]!.node)!;
    const inside = checked.node.id.includes('/');
    return !inside && storedBy(checked, move.way.port).includes(name) ? null : mind;
  };

function mindOf(flow: CheckedFlow, graph: Graph, during: Problem['during']): Mind {
  if (during === undefined) return (mind) => mind;
  return 'language' in during ? languageAfter(flow, graph) : without(flow, graph, during.without);
}

/** Every arrival of calls of a kind from these moments on, by step and nearest first. */
export function arrivals(
  flow: CheckedFlow,
  graph: Graph,
  starts: readonly number[],
  during: Problem['during'],
): Map<string, Arrival[]> {
  const keep = mindOf(flow, graph, during);
  const seen = new Map<string, number>();
  const byStep = new Map<string, Arrival[]>();
  const queue: Arrival[] = [];
  const arrive = (arrival: Arrival) => {
    const key = `${arrival.at} ${arrival.mind}`;
    const before = seen.get(key) ?? 0;
    if (before === MOST_WAYS) return;
    seen.set(key, before + 1);
    queue.push(arrival);
    const { node } = graph.moments[arrival.at]!;
    const known = byStep.get(node);
    if (known) known.push(arrival);
    else byStep.set(node, [arrival]);
  };
  const mind = flow.document.languages[0]!;
  for (const at of starts) arrive({ at, mind, before: null });
  for (const arrival of queue) {
    for (const move of graph.moves[arrival.at] ?? []) {
      if (move.to === null) continue;
      const step = { from: arrival.at, move };
      const after = keep(arrival.mind, step);
      if (after !== null) arrive({ at: move.to, mind: after, before: { arrival, step } });
    }
  }
  return byStep;
}

/** The steps that lead to an arrival, and the moment they begin at. */
export function stepsTo(arrival: Arrival): { root: number; steps: Step[] } {
  const steps: Step[] = [];
  let at = arrival;
  for (; at.before !== null; at = at.before.arrival) steps.push(at.before.step);
  return { root: at.at, steps: steps.reverse() };
}
