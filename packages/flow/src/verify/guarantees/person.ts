import { type CheckedFlow, soundNodes } from '../../validate/checked-flow';
import { blocks, quoted } from '../../validate/problem';
import { isOfCaller } from '../behaviours';
import type { CallerScript, Finding } from '../finding';
import type { Graph } from '../graph';
import { pathTo, shortest } from '../paths';
import { scriptOf } from '../script';

/** Most choices a caller may need, where the hotel says nothing else. */
export const MOST_CHOICES = 4;

/** Moments of a step that are played, where no call really gets to a worse one. */
const MOST_TRIED = 12;

/**
 * By moment: how many choices a caller needs from it to a person, a voicemail or a callback, whatever tools and phones do
 * on the way; Infinity: there is no such way. Grows from the goals until nothing changes.
 */
export function choicesToPerson(flow: CheckedFlow, graph: Graph): number[] {
  const people = new Set(
    soundNodes(flow).flatMap(({ node, definition, config }) =>
      definition.verify(config).reachesPerson ? [node.id] : [],
    ),
  );
  // what was not looked at is not accused of anything
  const goal = graph.moments.map(({ node }, at) => at >= graph.explored || people.has(node));
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

/**
 * The caller picks the best of their ways; tools and phones pick the worst of theirs. Where the caller has a word, what the
 * world may do is nothing to count on.
 */
function choicesAt(graph: Graph, at: number, choices: readonly number[]): number {
  let best = Number.POSITIVE_INFINITY;
  let worst = Number.NEGATIVE_INFINITY;
  let asked = false;
  for (const { way, to } of graph.moves[at]!) {
    const value = to === null ? Number.POSITIVE_INFINITY : choices[to]!;
    if (way.by === 'world') worst = Math.max(worst, value);
    else if (isOfCaller(way.by)) {
      asked = true;
      best = Math.min(best, value + 1);
    } else best = Math.min(best, value);
  }
  return asked || worst === Number.NEGATIVE_INFINITY ? best : Math.min(best, worst);
}

/** G4: from every question a caller can get to a person, a voicemail or a callback. */
export function withoutPerson(
  flow: CheckedFlow,
  graph: Graph,
  reaches: (script: CallerScript, node: string) => boolean,
  most = MOST_CHOICES,
): Finding[] {
  const choices = choicesToPerson(flow, graph);
  const from = graph.starts.filter(({ lane }) => lane === 'main').map(({ at }) => at);
  const tree = shortest(graph, from, () => true);
  const worst = new Map<string, number[]>();
  graph.moments.forEach(({ node }, at) => {
    const asks = graph.moves[at]!.some(({ way }) => isOfCaller(way.by));
    if (!asks || choices[at]! <= most || tree.depth[at] === -1) return;
    worst.set(node, [...(worst.get(node) ?? []), at]);
  });
  return [...worst].flatMap(([node, moments]): Finding[] => {
    const scriptTo = (at: number) => scriptOf(flow, graph, pathTo(tree, at));
    // the first of them is the shortest call
    const tried = moments.sort((a, b) => (choices[a] === choices[b] ? a - b : choices[b]! - choices[a]!));
    const at = tried.slice(0, MOST_TRIED).find((moment) => reaches(scriptTo(moment), node));
    if (at === undefined) return [];
    const name = quoted(flow.nodes.get(node)!.node.name);
    const message =
      choices[at] === Number.POSITIVE_INFINITY
        ? `From ${name} a caller cannot get to a person, a voicemail or a callback. Give them a way, for example a choice that transfers to the front desk.`
        : `From ${name} a caller needs ${choices[at]} choices to get to a person, a voicemail or a callback; at most ${most} are allowed.`;
    return [{ ...blocks('G4', message, { node }), script: scriptTo(at) }];
  });
}
