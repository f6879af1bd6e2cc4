import type { CheckedFlow } from '../../validate/checked-flow';
import { blocks, quoted } from '../../validate/problem';
import { isOfCaller, LOST_CALLERS, type LostCaller, type LostMoves, type Moves, WHO } from '../behaviours';
import { circles } from '../components';
import type { CallerScript, Finding } from '../finding';
import { type Graph, LANES, type Lane } from '../graph';
import { loopsAt, pathTo, shortest } from '../paths';
import { scriptOf } from '../script';

/** A circle somebody can be caught in. */
interface Caught {
  /** Node ids, to tell circles apart. */
  key: string;
  who: LostCaller[];
  finding: Finding;
}

/** “A”, “B” and “C”: at most four names. */
function names(flow: CheckedFlow, ids: readonly string[]): string {
  const all = [...new Set(ids)].map((id) => quoted(flow.nodes.get(id)!.node.name));
  if (all.length > 4) return `${all.slice(0, 3).join(', ')} and ${all.length - 3} more steps`;
  return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all[0]!;
}

/** Plays a call: whether it really goes on for ever, and whether it goes as told. */
export interface Shows {
  isEndless(script: CallerScript): boolean;
  follows(script: CallerScript, nodes: readonly string[]): boolean;
}

/** What begins where something has broken is shown by no call. */
const UNSHOWN: Shows = { isEndless: () => true, follows: () => true };

/** Rounds that are played, where a shorter one turns out to need what no caller and no world can do. */
const MOST_TRIED = 40;

/** The circles within the allowed moves that hold, each with the shortest call into it and once round that shows it. */
function caughtIn(flow: CheckedFlow, graph: Graph, from: number[], moves: Moves, shows: Shows, into = moves) {
  const restricted = { ...graph, moves } as Graph;
  const found = circles(restricted);
  // most flows have none: the ways there are looked for only where there is something to get to
  if (found.length === 0 || from.length === 0) return [];
  const way = shortest({ ...graph, moves: into } as Graph, from, () => true);
  return found
    .filter((members) => members.some((member) => way.depth[member] !== -1))
    .flatMap((members) => {
      const inside = new Set(members);
      const reached = members.filter((member) => way.depth[member] !== -1);
      reached.sort((a, b) => way.depth[a]! - way.depth[b]!);
      let tried = 0;
      // goes on for ever, but otherwise than told: better than nothing
      let spare: { key: string; ids: string[]; script: CallerScript } | null = null;
      for (const first of reached) {
        for (const loop of loopsAt(restricted, first, ({ to }) => to !== null && inside.has(to))) {
          const path = pathTo(way, first);
          const script = scriptOf(flow, graph, path, loop);
          const [before, ids] = [path, loop].map((steps) => steps.map(({ from }) => graph.moments[from]!.node));
          if (shows.isEndless(script)) {
            const found = { key: [...new Set(ids)].sort().join(' '), ids: ids!, script };
            if (shows.follows(script, [...before!, ...ids!, ids![0]!])) return [found];
            spare ??= found;
          }
          tried += 1;
          if (tried >= MOST_TRIED) return spare ? [spare] : [];
        }
      }
      return spare ? [spare] : [];
    });
}

/** G3: whoever stays silent, presses wrong keys or is never understood gets to an end. */
export function strandedCallers(flow: CheckedFlow, graph: Graph, lost: LostMoves, shows: Shows): Finding[] {
  const caught = new Map<string, Caught>();
  for (const who of LOST_CALLERS) {
    for (const lane of ['main', 'error'] as const) {
      const from = graph.starts.filter((start) => start.lane === lane).map(({ at }) => at);
      if (from.length === 0) continue;
      for (const { key, ids, script } of caughtIn(flow, graph, from, lost[who], lane === 'main' ? shows : UNSHOWN)) {
        const known = caught.get(key);
        if (known) {
          if (!known.who.includes(who)) known.who.push(who);
          continue;
        }
        // a circle that needs no caller at all is G5's
        if (!graphHasCaller(graph, ids)) continue;
        const finding = { ...blocks('G3', '', { node: ids[0]! }), script: lane === 'main' ? script : null };
        caught.set(key, { key, who: [who], finding: { ...finding, message: names(flow, ids) } });
      }
    }
  }
  return [...caught.values()].map(({ who, finding }) => ({
    ...finding,
    message: `A caller ${who.map((one) => WHO[one]).join(', or ')}${who.length > 1 ? ',' : ''} goes round for ever at ${finding.message}. Let the way out for it lead to a person, a voicemail or a farewell.`,
  }));
}

const graphHasCaller = (graph: Graph, ids: readonly string[]): boolean => {
  const nodes = new Set(ids);
  return graph.moments.some(
    ({ node }, at) => nodes.has(node) && graph.moves[at]!.some(({ way }) => isOfCaller(way.by)),
  );
};

/** G5: no circle without the caller getting somewhere in it, or a counter that ends it. */
export function circlesWithoutProgress(
  flow: CheckedFlow,
  graph: Graph,
  known: readonly Finding[],
  shows: Shows,
): Finding[] {
  const at = (findings: readonly Finding[]) => new Set(findings.map(({ node }) => node));
  // one of the lane for errors says nothing of calls in which nothing breaks
  const there = { main: at(known.filter(({ script }) => script !== null)), error: at(known), hangup: at(known) };
  const stuck = graph.moves.map((moves) =>
    moves.some(({ way }) => way.by === 'choice') ? moves.filter(({ way }) => way.by !== 'choice') : moves,
  );
  const keys = new Set<string>();
  return LANES.flatMap((lane) => {
    const from = graph.starts.filter((start) => start.lane === lane).map(({ at }) => at);
    return caughtIn(flow, graph, from, stuck, lane === 'main' ? shows : UNSHOWN, graph.moves).flatMap(
      ({ key, ids, script }): Finding[] => {
        if (keys.has(key) || ids.some((id) => there[lane].has(id))) return [];
        keys.add(key);
        const message = `${WHEN[lane]} go round for ever at ${names(flow, ids)} without ${lane === 'hangup' ? 'an end' : 'the caller getting any further'}. Count the rounds, or lead one of the ways elsewhere.`;
        return [{ ...blocks('G5', message, { node: ids[0]! }), script: lane === 'main' ? script : null }];
      },
    );
  });
}

const WHEN: Record<Lane, string> = {
  main: 'A call can',
  error: 'When something breaks, a call can',
  hangup: 'After the caller has hung up, a call can',
};
