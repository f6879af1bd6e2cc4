import type { Answer, FlowState, Json } from '../../model';
import { isCallersTurn } from '../happen';
import { type Run, type SimulatedStep, stepsOf } from '../moment';
import { type Happening, happeningsOf } from './happenings';

/** A node the call came through. */
export interface PathStep {
  node: string;
  name: string;
  nodeType: string;
  /** The arrow it came by; null: the call began there, or something broke. */
  viaEdge: string | null;
  fromPort: string | null;
  lane: FlowState['lane'];
  /** Milliseconds UTC. */
  at: number;
}

/** A call that was tried, as far as it has got. */
export interface SimulatedCall {
  /** Every step of the engine: fed with the same events it gives the same again. */
  steps: SimulatedStep[];
  state: FlowState;
  path: PathStep[];
  /** What was said, heard, pressed and done, in order. */
  happenings: Happening[];
  vars: Record<string, Json>;
  answers: Record<string, Answer>;
  /** Null: it goes on. */
  end: FlowState['end'];
  /** It is the caller's turn. */
  waits: boolean;
  startedAt: number;
  /** Since the call began. */
  seconds: number;
}

export function callOf(run: Run): SimulatedCall {
  const steps = stepsOf(run);
  const { state, now } = run.moment;
  return {
    steps,
    state,
    path: pathOf(steps),
    happenings: happeningsOf(steps),
    vars: state.vars,
    answers: state.answers,
    end: state.status === 'ended' ? state.end : null,
    waits: isCallersTurn(run.moment),
    startedAt: state.call.startedAt,
    seconds: (now - state.call.startedAt) / 1_000,
  };
}

export function pathOf(steps: readonly SimulatedStep[]): PathStep[] {
  return steps.flatMap(({ at, trace }) =>
    trace.flatMap((entry) => {
      if (entry.type !== 'node.entered') return [];
      const { type: _, ...visit } = entry;
      return [{ ...visit, at }];
    }),
  );
}
