import type { CheckedFlow } from '../validate/checked-flow';
import { callersOf, knownOf } from './callers';
import { createPlayer } from './confirm';
import { explore, type Graph } from './graph';
import { type Situation, situations } from './situations';
import { unfold } from './unfold';

/** Everything that can happen in a flow, looked at once for all that ask. */
export interface Search {
  /** As it is drawn. */
  own: CheckedFlow;
  /** With the flows it uses drawn in. */
  flow: CheckedFlow;
  /** What the opening hours say at moments that differ, whoever calls. */
  times: Situation[];
  graph: Graph;
  player: ReturnType<typeof createPlayer>;
}

export function search(own: CheckedFlow, mostMoments?: number): Search {
  const { document, context } = own;
  const flow = unfold(own);
  const times = situations(document, context);
  const callers = callersOf(flow);
  const all = times.flatMap((time) =>
    callers.map((caller) => ({ ...time, ...(caller && { caller, known: knownOf(caller) }) })),
  );
  return { own, flow, times, graph: explore(flow, all, mostMoments), player: createPlayer(document, context) };
}
