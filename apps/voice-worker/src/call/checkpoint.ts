import type { FlowEffect, FlowState } from '@innline/flow';

/** Everything another worker needs to go on with a call, beside the published document itself. */
export interface Checkpoint {
  v: 1;
  callId: string;
  hotelId: string;
  flow: { flowId: string; versionId: string | null; number: number | null; name: string };
  state: FlowState;
  /** Tools, transfers and messages whose end is awaited: what a successor has to look after, by effect class. */
  open: FlowEffect[];
  /** The next call event's number, as of this step. */
  eventSeq: number;
  /** Milliseconds UTC. */
  answeredAt: number;
  /** What the flow's clock is ahead of ours: a draft may be tried at a pretended moment. */
  clockOffset: number;
  speaksFor: { userId: string | null; channel: 'browser' | 'phone' | 'sip' | 'test' };
}

/**
 * The list of effects that are still being worked on: adds what the step began, drops what has ended. Speech and the
 * open ear are not in it, the engine asks again by itself (`resumeCall`). Pure.
 */
export function openAfter(before: readonly FlowEffect[], begun: readonly FlowEffect[], state: FlowState): FlowEffect[] {
  const lasts = ({ key, kind }: FlowEffect) => key in state.pending && kind !== 'say' && kind !== 'play';
  return [...before, ...begun].filter(lasts);
}
