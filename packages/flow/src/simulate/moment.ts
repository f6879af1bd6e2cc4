import type { FlowEffect, FlowEvent, FlowState, TraceEntry } from '../model';

type WithoutAt<E> = E extends FlowEvent ? Omit<E, 'at'> : never;
export type EventBody = WithoutAt<FlowEvent>;

/** Something that will happen unless the call takes another way before. */
export interface Planned {
  at: number;
  /** When it began. */
  from: number;
  /** Key of the effect it is the end of. */
  effect: string;
  /** What is being said or done. */
  what: FlowEffect;
  event: EventBody;
}

/** A call that is tried, between two events. Plain JSON, never changed: going back is taking an older one. */
export interface Moment {
  /** Milliseconds UTC on the call's own clock. */
  now: number;
  state: FlowState;
  /** In the order in which it was planned. */
  agenda: readonly Planned[];
  /** How often the world was asked, by what it was asked for. */
  asked: Readonly<Record<string, number>>;
}

/** One step of the engine, as it was. */
export interface SimulatedStep {
  /** When, milliseconds UTC. */
  at: number;
  /** Null: the call begins. */
  event: FlowEvent | null;
  /** After the step; the same as before where the event meant nothing. */
  state: FlowState;
  effects: FlowEffect[];
  trace: TraceEntry[];
}

/** How a call got to a moment, latest first: every step of it, and the moment after each. Shared between histories. */
export interface Run {
  moment: Moment;
  step: SimulatedStep;
  before: Run | null;
}

/** The steps of a run in order. */
export function stepsOf(run: Run): SimulatedStep[] {
  const steps: SimulatedStep[] = [];
  for (let at: Run | null = run; at !== null; at = at.before) steps.push(at.step);
  return steps.reverse();
}
