import type { CheckedFlow } from '../../validate/checked-flow';
import { blocks, quoted } from '../../validate/problem';
import { isOfCaller } from '../behaviours';
import type { Finding } from '../finding';
import { type Graph, isForced } from '../graph';
import { pathTo, shortest } from '../paths';
import { scriptOf } from '../script';

/** Most choices a caller may need, where the hotel says nothing else. */
export const MOST_CHOICES = 4;

/**
 * By moment: how many choices a caller needs from it to a person, a voicemail or a callback, whatever tools and phones do
 * on the way; Infinity: there is no such way. Grows from the goals until nothing changes.
 */
export function choicesToPerson(flow: CheckedFlow, graph: Graph): number[] {
  const goal = graph.moments.map(({ node }, at) => {
    // what was not looked at is not accused of anything
    if (at >= graph.explored) return true;
    const { definition, config } = flow.nodes.get(node)!;
    return definition !== null && config !== null && definition.verify(config).reachesPerson;
  });
  const choices = goal.map((isGoal) => (isGoal ? 0 : Number.POSITIVE_INFINITY));
  const before = predecessors(graph);
  const queue = choices.flatMap((value, at) => (value === 0 ? [at] : []));
  for (let next = 0; next < queue.length; next++) {
    for (const at of before[queue[next]!]!) {
      const value = choicesAt(graph, at, choices);
      if (value >= choices[at]!) continue;
      choices[at] = value;
      queue.push(at);
    }
  }
  return choices;
}

function predecessors(graph: Graph): number[][] {
  const before: number[][] = graph.moments.map(() => []);
  graph.moves.forEach((moves, from) => {
    for (const { to } of moves) if (to !== null) before[to]!.push(from);
  });
  return before;
}

/** The caller picks the best of their ways; tools and phones pick the worst of theirs. */
function choicesAt(graph: Graph, at: number, choices: readonly number[]): number {
  const of = (to: number | null) => (to === null ? Number.POSITIVE_INFINITY : choices[to]!);
  const moves = graph.moves[at]!;
  const caller = moves.filter(({ way }) => isOfCaller(way.by)).map(({ to }) => 1 + of(to));
  const world = moves.filter(({ way }) => way.by === 'world').map(({ to }) => of(to));
  const forced = moves.filter(({ way }) => isForced(way.by)).map(({ to }) => of(to));
  return Math.min(
    ...caller,
    ...forced,
    world.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...world),
    Number.POSITIVE_INFINITY,
  );
}

/** G4: from every question a caller can get to a person, a voicemail or a callback. */
export function withoutPerson(flow: CheckedFlow, graph: Graph, most = MOST_CHOICES): Finding[] {
  const choices = choicesToPerson(flow, graph);
  const from = graph.starts.filter(({ lane }) => lane === 'main').map(({ at }) => at);
  const tree = shortest(graph, from, () => true);
  const worst = new Map<string, number>();
  graph.moments.forEach(({ node }, at) => {
    const asks = graph.moves[at]!.some(({ way }) => isOfCaller(way.by));
    if (!asks || choices[at]! <= most || tree.depth[at] === -1) return;
    const before = worst.get(node);
    if (before === undefined || choices[at]! > choices[before]!) worst.set(node, at);
  });
  return [...worst].map(([node, at]) => {
    const name = quoted(flow.nodes.get(node)!.node.name);
    const message =
      choices[at] === Number.POSITIVE_INFINITY
        ? `From ${name} a caller cannot get to a person, a voicemail or a callback. Give them a way, for example a choice that transfers to the front desk.`
        : `From ${name} a caller needs ${choices[at]} choices to get to a person, a voicemail or a callback; at most ${most} are allowed.`;
    return { ...blocks('G4', message, { node }), script: scriptOf(flow, graph, pathTo(tree, at)) };
  });
}
