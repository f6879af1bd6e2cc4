import type { EndReason, FaultCode, FlowEvent, Json } from '../model';

/** What a node wants to happen next. Every arrival gives one; an event that means nothing to the node gives none. */
export type Decision =
  | { kind: 'wait'; memory: Json; ms: number | null }
  | { kind: 'leave'; port: string; carry: FlowEvent | null }
  | { kind: 'fault'; code: FaultCode; message: string }
  | {
      kind: 'close';
      text: string;
      purpose: 'farewell' | 'fault';
      reason: EndReason;
      outcome: string | null;
      voice: string | null;
    }
  /** Into another flow. `inputs`: its variables that begin with something else than it says. */
  | { kind: 'descend'; flow: string; inputs: Record<string, Json> }
  /** Out of it by one of its ends. */
  | { kind: 'back'; end: string }
  | { kind: 'end'; reason: EndReason; outcome: string | null };

/**
 * Stay, and remember `memory`. The running deadline is forgotten; with `ms` a new one is set. Without it, a prompt that
 * is still playing is watched by the engine, so that a lost end of it strands nobody.
 */
export function wait(memory: Json, ms: number | null = null): Decision {
  return { kind: 'wait', memory, ms };
}

/** Go out of a port. `carry`: an event the next node gets too, e.g. a key pressed during a greeting. */
export function leave(port: string, carry: FlowEvent | null = null): Decision {
  return { kind: 'leave', port, carry };
}

/** Say something last, then hang up; at once where there is nothing to say. */
export function close(text: string, reason: EndReason, outcome: string | null, voice: string | null = null): Decision {
  return { kind: 'close', text, purpose: 'farewell', reason, outcome, voice };
}

/** Go through another flow of the hotel and come back: the node's `returned` is called then. */
export function descend(flow: string, inputs: Record<string, Json>): Decision {
  return { kind: 'descend', flow, inputs };
}

/** Go back to the flow that uses this one. */
export function back(end: string): Decision {
  return { kind: 'back', end };
}

/** The call is over without another word, e.g. after people have talked. */
export function end(reason: EndReason): Decision {
  return { kind: 'end', reason, outcome: null };
}

/** Give up here: the flow's lane for errors, else an apology. `message`: plain words for staff, no personal data. */
export function fault(code: FaultCode, message: string): Decision {
  return { kind: 'fault', code, message };
}
