import type { Doing, Way } from '../registry/way';
import type { CheckedFlow } from '../validate/checked-flow';
import type { Caller } from './callers';
import type { CallerScript } from './finding';
import type { Graph } from './graph';
import { doingsOf, type Step } from './paths';

/** One line a step: where the call is, and what happens there. */
function wordsOf(flow: CheckedFlow, graph: Graph, steps: readonly Step[]): string[] {
  return steps.map(({ from, move }) => {
    const checked = flow.nodes.get(graph.moments[from]!.node)!;
    const port = checked.ports.find(({ id }) => id === move.way.port)?.label ?? move.way.port;
    return `${checked.node.name}: ${port}${answerOf(move.way)}`;
  });
}

const answerOf = ({ value }: Way) =>
  value === undefined ? '' : ` (${typeof value === 'boolean' ? (value ? 'yes' : 'no') : value})`;

/** Who calls. */
function inWords({ number, name, previousCalls }: Caller): string {
  const who = `${name ?? 'Somebody'} calls ${number === null ? 'with a hidden number' : `from ${number}`}`;
  return previousCalls === 0 ? who : `${who}, not for the first time`;
}

/** The script of a path, and of what repeats after it. */
export function scriptOf(
  flow: CheckedFlow,
  graph: Graph,
  path: readonly Step[],
  loop: readonly Step[] = [],
): CallerScript {
  const first = path[0] ?? loop[0];
  const { at = null, caller = undefined } = first ? graph.moments[first.from]!.situation : {};
  const does: Doing[] = doingsOf(path);
  const words = [...(caller ? [inWords(caller)] : []), ...wordsOf(flow, graph, path)];
  if (loop.length > 0) words.push(...wordsOf(flow, graph, loop), '… and so on');
  return { at, ...(caller && { caller }), does, again: doingsOf(loop), words };
}
