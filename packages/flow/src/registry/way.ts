import type { Json } from '../model';

/** What a caller does, or the world answers, to leave a node: the actions of `engine/example/perform.ts`. */
export type Doing =
  | { press: string }
  | { say: string; confidence?: number; rejected?: boolean; by?: 'speech' | 'typed'; language?: string }
  | { hear: 'prompt' }
  | { silence: 'deadline' }
  | { leaves: 'caller' }
  | { outcome: string; output?: Json }
  | { fails: string }
  /** The model speaks, asks for something, or both. */
  | { model: { says?: string; calls?: string; input?: Json } };

/**
 * Who decides that a call leaves by a port. `silence`, `wrong_keys`, `unclear`: a caller who does only that; `choice`: a
 * caller who does what is asked; `world`: a tool, a transfer, a phone that is busy; `hours`: the schedule; `value`: what is
 * known of the call; `always`: nobody.
 */
export type Decider = 'silence' | 'wrong_keys' | 'unclear' | 'choice' | 'world' | 'hours' | 'value' | 'always';

/** One way out of a node, with what it takes; for the verifier and for scripts that show what it found. */
export interface Way {
  port: string;
  /** The port that is taken instead where nothing is drawn from `port`. */
  otherwise?: string;
  by: Decider;
  /** What the caller answers by it, as it is kept; where nobody looks at it, it is left out. */
  value?: Json;
  does: Doing[];
  /** Only callers whose number is hidden, or only those whose number is shown; left out: anybody. */
  number?: 'hidden' | 'shown';
  /** How long it takes, seconds, prompts not counted. */
  seconds: number;
}

export const times = (count: number, ...doings: Doing[]): Doing[] => Array.from({ length: count }, () => doings).flat();

/** Words that fit nothing, after the prompt: into it they would count as background noise. */
export const UNCLEAR: Doing[] = [{ hear: 'prompt' }, { say: 'xqz', rejected: true }];
