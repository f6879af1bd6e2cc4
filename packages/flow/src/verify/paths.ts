import type { Doing } from '../registry/way';
import type { Graph, Move } from './graph';

export interface Step {
  from: number;
  move: Move;
}

/** Shortest ways from the starts of a lane to every moment: by moment the step that led there first. */
export interface Tree {
  parent: (Step | null)[];
  /** −1: cannot be got to. */
  depth: number[];
}

/** Breadth first over the moves that are allowed. */
export function shortest(graph: Graph, starts: readonly number[], allowed: (move: Move) => boolean): Tree {
  const parent: (Step | null)[] = graph.moments.map(() => null);
  const depth = graph.moments.map(() => -1);
  const queue = [...new Set(starts)];
  for (const start of queue) depth[start] = 0;
  for (let next = 0; next < queue.length; next++) {
    const from = queue[next]!;
    for (const move of graph.moves[from] ?? []) {
      if (move.to === null || depth[move.to] !== -1 || !allowed(move)) continue;
      depth[move.to] = depth[from]! + 1;
      parent[move.to] = { from, move };
      queue.push(move.to);
    }
  }
  return { parent, depth };
}

/** The steps from a start to `to`, in order. */
export function pathTo({ parent }: Tree, to: number): Step[] {
  const steps: Step[] = [];
  for (let step = parent[to] ?? null; step !== null; step = parent[step.from] ?? null) steps.unshift(step);
  return steps;
}

export const doingsOf = (steps: readonly Step[]): Doing[] => steps.flatMap(({ move }) => move.way.does);

/** The ways from `from` back to itself within the allowed moves, for each first move a shortest; the shortest first. */
export function loopsAt(graph: Graph, from: number, allowed: (move: Move) => boolean): Step[][] {
  const loops = (graph.moves[from] ?? []).flatMap((move): Step[][] => {
    if (move.to === null || !allowed(move)) return [];
    if (move.to === from) return [[{ from, move }]];
    const tree = shortest(graph, [move.to], allowed);
    return tree.depth[from] === -1 ? [] : [[{ from, move }, ...pathTo(tree, from)]];
  });
  return loops.sort((a, b) => a.length - b.length);
}
