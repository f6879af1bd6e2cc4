import type { Doing } from '../registry/way';
import type { CheckedFlow } from '../validate/checked-flow';
import type { CallerScript } from './finding';
import type { Graph } from './graph';
import { doingsOf, type Step } from './paths';

/** One line a step: where the call is, and what happens there. */
function wordsOf(flow: CheckedFlow, graph: Graph, steps: readonly Step[]): string[] {
  return steps.map(({ from, move }) => {
    const checked = flow.nodes.get(graph.moments[from]!.node)!;
    const port = checked.ports.find(({ id }) => id === move.way.port)?.label ?? move.way.port;
    return `${checked.node.name}: ${port}`;
  });
}

/** The script of a path, and of what repeats after it. */
export function scriptOf(
  flow: CheckedFlow,
  graph: Graph,
  path: readonly Step[],
  loop: readonly Step[] = [],
): CallerScript {
  const first = path[0] ?? loop[0];
  const at = first ? graph.moments[first.from]!.situation.at : null;
  const does: Doing[] = doingsOf(path);
  const words = wordsOf(flow, graph, path);
  if (loop.length > 0) words.push(...wordsOf(flow, graph, loop), '… and so on');
  return { at, does, again: doingsOf(loop), words };
}
