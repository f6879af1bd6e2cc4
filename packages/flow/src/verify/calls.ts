import type { Problem } from '../model';
import { type Arrival, arrivals, stepsTo } from './arrivals';
import type { CallerScript, Finding, PlacedProblem } from './finding';
import { LANES, type Lane } from './graph';
import { pathTo, type Step, shortest } from './paths';
import { scriptOf } from './script';
import type { Search } from './search';

/** More lines of calls nobody reads, and each of them is played before it is shown. */
const MOST_LINES = 4_000;
/** Ways to one place that are played until one leads there: a case may tell callers apart by what nobody here knows. */
const MOST_TRIED = 4;

/**
 * Gives every problem at a place that calls come to a short call that comes there, and leaves by the way out the problem is
 * about. Each was played first. What no call gets to (G2), and what is played nowhere, has none.
 */
export function withCalls<P extends Problem | Finding>(search: Search, problems: readonly P[]): (P & PlacedProblem)[] {
  const callsTo = finderOf(search);
  let left = MOST_LINES;
  return problems.map((problem) => {
    const { node } = problem;
    if (!isWanted(problem) || node === null || left <= 0) return problem;
    const call = callsTo(problem).find((one) => search.player.passes(one, node));
    if (call === undefined) return problem;
    left -= call.words.length + 1;
    return { ...problem, call };
  });
}

/** Whether a problem is about a place and has no call of its own. */
export const isWanted = (problem: Problem | Finding): boolean =>
  problem.node !== null && problem.code !== 'G2' && !('script' in problem && problem.script !== null);

/** Looks for calls of a problem: in what callers bring about first, then where a lane has begun. */
function finderOf({ flow, graph }: Search): (problem: Problem) => CallerScript[] {
  const startsOf = (lane: Lane) => graph.starts.filter((start) => start.lane === lane).map(({ at }) => at);
  const known = new Map<string, Map<string, Arrival[]>>();
  // most problems ask for the same kind of call
  const arrivalsIn = (lane: Lane, during: Problem['during']) => {
    const key = JSON.stringify([lane, during]);
    const found = known.get(key) ?? arrivals(flow, graph, startsOf(lane), during);
    known.set(key, found);
    return found;
  };
  const main = shortest(graph, startsOf('main'), () => true);
  /** Nearest moments at which the caller may hang up. */
  const waiting = graph.moments
    .flatMap((_, at) => (main.depth[at] !== -1 && graph.moves[at]!.some(({ way }) => way.does.length > 0) ? [at] : []))
    .sort((a, b) => main.depth[a]! - main.depth[b]!);

  /** Callers can hang up; nobody can make something break, so such a call begins there, with what is counted by then. */
  function callsAlong(lane: Lane, root: number, steps: readonly Step[]): CallerScript[] {
    const { node, values, situation } = graph.moments[root]!;
    const { at, caller } = situation;
    const own = { ...scriptOf(flow, graph, steps), at };
    if (lane === 'main') return [own];
    if (lane === 'error') {
      // what is counted inside a flow that is used is nothing a call can begin with
      const vars = Object.fromEntries(Object.entries(values).filter(([name]) => !name.includes('/')));
      return [{ ...own, from: { node, vars }, words: ['Something breaks', ...own.words] }];
    }
    const alike = waiting.filter((one) => {
      const there = graph.moments[one]!.situation;
      return there.at === at && there.caller === caller;
    });
    return alike.slice(0, MOST_TRIED).map((one) => {
      const before = pathTo(main, one);
      const { does, words } = scriptOf(flow, graph, before);
      const whole = scriptOf(flow, graph, [...before, ...steps]);
      return {
        ...{ ...whole, at },
        does: [...does, { leaves: 'caller' }, ...whole.does.slice(does.length)],
        words: [...words, 'The caller hangs up', ...whole.words.slice(words.length)],
      };
    });
  }

  return ({ node, port, during }) => {
    const leavesBy = ({ at }: Arrival) => graph.moves[at]!.find(({ way }) => way.port === port);
    const spoken = ({ mind }: Arrival) => during === undefined || !('language' in during) || mind === during.language;
    return LANES.flatMap((lane) => {
      const there = (arrivalsIn(lane, during).get(node!) ?? []).filter(spoken);
      const leaving = there.filter(leavesBy);
      return (leaving.length > 0 ? leaving : there).slice(0, MOST_TRIED).flatMap((arrival) => {
        const { root, steps } = stepsTo(arrival);
        const move = leavesBy(arrival);
        return callsAlong(lane, root, move ? [...steps, { from: arrival.at, move }] : steps);
      });
    });
  };
}
