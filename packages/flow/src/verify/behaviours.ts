import type { Decider } from '../registry/way';
import type { Graph, Move } from './graph';

/** Callers who never get anything across: the ones a flow loses first. */
export const LOST_CALLERS = ['silence', 'wrong_keys', 'unclear'] as const;
export type LostCaller = (typeof LOST_CALLERS)[number];

export const WHO: Record<LostCaller, string> = {
  silence: 'who says nothing',
  wrong_keys: 'who keeps pressing wrong keys',
  unclear: 'whose words are never understood',
};

const OF_CALLER: ReadonlySet<Decider> = new Set(['silence', 'wrong_keys', 'unclear', 'choice']);
export const isOfCaller = (by: Decider): boolean => OF_CALLER.has(by);

/** Whether a move is made by nobody outside: not by the caller, not by the world. */
const isForced = (by: Decider): boolean => by !== 'world' && !isOfCaller(by);

/** By moment, what can happen there. */
export type Moves = readonly (readonly Move[])[];

/**
 * What can happen at each moment to a caller of one kind: the world does as it likes, the caller does only that. Where
 * wrong keys do not exist, because every key means something or none does, such a caller counts as silent. Where a step
 * waits for the caller, the world has its turn only once they got something across: a model that nobody speaks to does
 * not fail.
 */
export function movesOf(graph: Graph, who: LostCaller): Moves {
  return graph.moves.map((moves) => {
    // most moments are nobody's to decide: nothing is copied for them
    if (!moves.some(({ way }) => isOfCaller(way.by))) return moves;
    const kind = moves.some(({ way }) => way.by === who) ? who : 'silence';
    return moves.filter(({ way: { by } }) => by === kind || isForced(by));
  });
}

/** The same for each of them, worked out once for all that ask. */
export type LostMoves = Readonly<Record<LostCaller, Moves>>;

export const lostMoves = (graph: Graph): LostMoves => ({
  silence: movesOf(graph, 'silence'),
  wrong_keys: movesOf(graph, 'wrong_keys'),
  unclear: movesOf(graph, 'unclear'),
});
