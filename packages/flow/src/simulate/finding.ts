import type { CallerScript } from '../verify';
import type { SimulatedAction } from './action';

/** How often the round is shown that never ends. */
export const ROUNDS_SHOWN = 2;

/** A finding's call as a script to play: the way there, and the round it then never leaves, twice. */
export function playable({ does, again }: CallerScript): {
  script: SimulatedAction[];
  /** Places in the script where a round begins; empty: nothing goes round. */
  rounds: number[];
} {
  const rounds = again.length === 0 ? [] : Array.from({ length: ROUNDS_SHOWN }, (_, round) => round);
  return {
    script: [...does, ...rounds.flatMap(() => again)],
    rounds: rounds.map((round) => does.length + round * again.length),
  };
}
