import { languageOfNumber } from '../nodes/language/by-number';
import type { LanguageConfig } from '../nodes/language/config';
import type { Way } from '../registry/way';
import type { CheckedFlow, CheckedNode } from '../validate/checked-flow';
import { answeringWays, namedValues } from './answers';
import {
  answer,
  assign,
  type Counters,
  counters,
  initialValues,
  isInside,
  MOST_VALUES,
  portsOfCondition,
  type Values,
} from './counters';
import { type Live, liveCounters } from './liveness';
import type { Situation } from './situations';
import { INTO } from './unfold';

/** A moment in a call as the verifier sees it: where it is, when it began, and what its counters stand at. */
export interface Moment {
  node: string;
  situation: Situation;
  values: Values;
}

export interface Move {
  way: Way;
  /** Index of the moment it leads to; null: the call ends here. */
  to: number | null;
}

export const LANES = ['main', 'error', 'hangup'] as const;
export type Lane = (typeof LANES)[number];
const ENTRY = { main: 'call', error: 'error', hangup: 'hangup' } as const;

export interface Graph {
  moments: Moment[];
  moves: Move[][];
  /** Indexes at which calls begin: at the start, and where the flow's lanes for errors and hang-ups do. */
  starts: { at: number; lane: Lane }[];
  /** False: the search was cut off, and nothing is promised about the rest. */
  complete: boolean;
  /** Moments whose ways out were looked at; those after it are known to exist and nothing more. */
  explored: number;
}

/** Beyond this many moments the search gives up and says so. */
export const MOST_MOMENTS = 60_000;

/** Every moment a call can get to, breadth first, so that the first way to a moment is a shortest one. */
export function explore(flow: CheckedFlow, situations: readonly Situation[], most = MOST_MOMENTS): Graph {
  const graph: Graph = { moments: [], moves: [], starts: [], complete: true, explored: 0 };
  const followed = counters(flow);
  const intern = interning();
  const waysOf = cachedWays(flow);
  const needed = forgetting(intern, liveCounters(flow, followed));
  const given = intern(initialValues(followed));
  const known = new Map<Situation, Map<Values, Map<string, number>>>();

  const indexOf = (node: string, situation: Situation, values: Values): number => {
    const nodes = nested(nested(known, situation), values);
    const index = nodes.get(node);
    if (index !== undefined) return index;
    nodes.set(node, graph.moments.length);
    graph.moments.push({ node, situation, values });
    return graph.moments.length - 1;
  };

  const entered = new Set<string>();
  const enter = (lane: Lane, id: string, situation: Situation, values: Values) => {
    const at = indexOf(id, situation, needed(values, id));
    if (entered.has(`${lane} ${at}`)) return;
    entered.add(`${lane} ${at}`);
    graph.starts.push({ at, lane });
  };
  const entries = (lane: Lane) =>
    [...flow.nodes.values()].filter(({ definition }) => definition?.entry === ENTRY[lane]);
  const explored = (at: number) => {
    if (graph.moments.length > most) {
      graph.complete = false;
      graph.moves.push([]);
      return;
    }
    graph.explored += 1;
    const { node, situation, values } = graph.moments[at]!;
    const checked = flow.nodes.get(node)!;
    const after = intern(valuesAfter(checked, values, followed, flow));
    graph.moves.push(
      openWays(checked, waysOf(node), situation, values).map((way) => {
        const edge = (checked.out.get(way.port) ?? checked.out.get(way.otherwise ?? way.port))?.[0];
        const leads = edge !== undefined && flow.nodes.has(edge.to);
        const kept = way.value === undefined ? after : intern(answer(checked, after, followed, way.value));
        return { way, to: leads ? indexOf(edge.to, situation, needed(kept, edge.to)) : null };
      }),
    );
  };

  for (const { node } of entries('main')) for (const at of situations) enter('main', node.id, at, given);
  for (let at = 0; at < graph.moments.length; at++) explored(at);
  // something may break, or the caller hang up, wherever the call waits and with whatever has been counted by then
  const waiting = () => graph.moments.filter((_, at) => graph.moves[at]!.some(({ way }) => way.does.length > 0));
  const broken = entries('error').length > 0 ? waiting() : [];
  for (const { node } of entries('error')) for (const one of broken) enter('error', node.id, one.situation, one.values);
  for (let at = graph.moves.length; at < graph.moments.length; at++) explored(at);
  // also after something has broken
  const left = entries('hangup').length > 0 ? waiting() : [];
  const gone = new Map(situations.map((situation) => [situation, { ...situation, callerLeft: true }]));
  for (const { node } of entries('hangup')) {
    for (const { situation, values } of left) enter('hangup', node.id, gone.get(situation)!, values);
  }
  for (let at = graph.moves.length; at < graph.moments.length; at++) explored(at);
  return graph;
}

/** A flow that is used begins with its variables as it says, however often it is used. */
function valuesAfter(checked: CheckedNode, values: Values, followed: Counters, flow: CheckedFlow): Values {
  if (checked.node.type === 'set') return assign(checked, values, followed, flow);
  if (!checked.out.has(INTO)) return values;
  const inside = Object.entries(followed).filter(([name]) => isInside(name, checked.node.id));
  return { ...values, ...Object.fromEntries(inside.map(([name, { initial }]) => [name, initial])) };
}

function nested<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = map.get(key) ?? new Map<L, V>();
  if (inner.size === 0) map.set(key, inner);
  return inner;
}

/** Gives equal values as one object. A variable that never stops changing is not followed any further. */
function interning(): (values: Values) => Values {
  const seen = new Map<string, Set<string>>();
  const known = new Map<string, Values>();
  return (values) => {
    const kept: Values = {};
    for (const [name, value] of Object.entries(values)) {
      const key = JSON.stringify(value);
      const before = seen.get(name) ?? new Set();
      seen.set(name, before);
      if (before.size < MOST_VALUES) before.add(key);
      if (before.has(key)) kept[name] = value;
    }
    const key = JSON.stringify(kept);
    const same = known.get(key);
    if (same) return same;
    known.set(key, kept);
    return kept;
  };
}

/** The values without those that nothing looks at any more from a step on. */
function forgetting(intern: (values: Values) => Values, live: Live): (values: Values, node: string) => Values {
  const known = new Map<Values, Map<ReadonlySet<string>, Values>>();
  return (values, node) => {
    const names = live(node);
    const made = nested(known, values);
    const before = made.get(names);
    if (before) return before;
    const kept = Object.entries(values).filter(([name]) => names.has(name));
    const after = kept.length === Object.keys(values).length ? values : intern(Object.fromEntries(kept));
    made.set(names, after);
    return after;
  };
}

/** A node's ways depend on its settings alone. */
function cachedWays(flow: CheckedFlow): (node: string) => Way[] {
  const known = new Map<string, Way[]>();
  const named = namedValues(flow);
  return (node) => {
    const before = known.get(node);
    if (before) return before;
    const checked = flow.nodes.get(node)!;
    const { definition, config } = checked;
    const ways = definition === null || config === null ? [] : answeringWays(checked, definition.ways(config), named);
    known.set(node, ways);
    return ways;
  };
}

/** The ways that are open at this moment. */
function openWays(checked: CheckedNode, ways: Way[], situation: Situation, values: Values): Way[] {
  const { hours, callerLeft, caller, known } = situation;
  if (ways.length === 0) return ways;
  // nobody is there to be asked or put through: the call is over
  if (callerLeft && checked.definition!.verify(checked.config).needsCaller) return [];
  if (checked.node.type === 'condition') {
    const open = new Set(portsOfCondition(checked, known ? { ...values, ...known } : values));
    return ways.filter(({ port }) => open.has(port));
  }
  if (checked.node.type === 'callback') {
    const number = caller?.number === null ? 'hidden' : 'shown';
    return ways.filter((way) => (way.number ?? number) === number);
  }
  if (checked.node.type === 'language' && caller) {
    const config = checked.config as LanguageConfig;
    const spoken =
      languageOfNumber(caller.number, config) ?? (config.otherwise === 'first' ? config.choices[0]!.language : null);
    if (config.by === 'number')
      return ways.filter(({ port, by }) => (spoken === null ? by !== 'value' : by === 'value' && port === spoken));
  }
  const id = (checked.config as { scheduleId?: string | null }).scheduleId;
  const state = typeof id === 'string' && Object.hasOwn(hours, id) ? hours[id] : undefined;
  if (state === undefined) return ways.filter(({ port }) => port !== 'exception' || checked.out.has(port));
  // a special day has a way of its own only where somebody drew one
  const special = state.special && checked.out.has('exception');
  const taken = special ? 'exception' : state.open ? 'open' : 'closed';
  return ways.filter(({ port, by }) => by !== 'hours' || port === taken);
}
