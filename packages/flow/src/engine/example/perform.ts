import type { FlowEvent, FlowState, Json } from '../../model';
import type { StepResult } from '../draft';
import type { ReadyFlow } from '../ready-flow';
import { step } from '../step';

/** What a caller does, and what the world answers, in words short enough to write a script of. */
export type Action =
  /** Keys, one after the other. */
  | { press: string }
  | { say: string; confidence?: number; rejected?: boolean; by?: 'speech' | 'typed'; language?: string }
  /** The prompt is heard to its end. */
  | { hear: 'prompt' }
  /** Begins to speak into the prompt. */
  | { interrupt: 'speech' }
  /** Hears out what the node says, all of it, then lets the deadline pass. */
  | { silence: 'deadline' }
  /** The running tool, transfer or recording ends. */
  | { outcome: string; output?: Json }
  | { fails: string }
  /** The running model says a sentence, then asks for something or ends its turn. */
  | { model: { says?: string; calls?: string; input?: Json } }
  | { leaves: 'caller' }
  | { event: EventAt };

type EventAt = FlowEvent extends infer E ? (E extends FlowEvent ? Omit<E, 'at'> : never) : never;

/** How long things take in a script, milliseconds. */
const PACE = 500;

/**
 * Performs an action and gathers what came of it. Never throws: where the action makes no sense (nothing is being
 * said, no tool runs) nothing happens. `seen` gets the events that were made of it.
 */
export function perform(
  flow: ReadyFlow,
  before: FlowState,
  action: Action,
  seen: (event: FlowEvent) => void = () => {},
): StepResult {
  const all: StepResult = { state: before, effects: [], trace: [] };
  const send = (event: FlowEvent | null) => {
    if (event === null) return;
    seen(event);
    const { state, effects, trace } = step(flow, all.state, event);
    all.state = state;
    all.effects.push(...effects);
    all.trace.push(...trace);
  };
  const at = () => all.state.at + PACE;
  if ('press' in action) {
    for (const digit of action.press) send({ type: 'digit', at: at(), digit, source: 'script' });
  } else if ('say' in action) {
    const { say: text, confidence = 0.95, rejected = false, by = 'speech', language } = action;
    send({ type: 'speech.final', at: at(), text, confidence, rejected, by, ...(language && { language }) });
  } else if ('hear' in action) {
    hearOut(all, send);
  } else if ('interrupt' in action) {
    const effect = playing(all.state);
    if (effect === null) return all;
    send({ type: 'playback.interrupted', at: at(), effect, heardMs: PACE, heardText: null, by: 'speech' });
    send({ type: 'speech.started', at: at() });
  } else if ('silence' in action) {
    const { node } = all.state;
    do hearOut(all, send);
    while (playing(all.state) !== null && all.state.node === node && all.state.status === 'running');
    const { deadline } = all.state;
    if (deadline !== null) send({ type: 'deadline', at: deadline.at, id: deadline.id });
  } else if ('outcome' in action) {
    const effect = running(all.state);
    if (effect !== null)
      send({ type: 'effect.done', at: at(), effect, outcome: action.outcome, output: action.output ?? null });
  } else if ('fails' in action) {
    const effect = running(all.state);
    if (effect !== null) send({ type: 'effect.failed', at: at(), effect, code: action.fails, message: action.fails });
  } else if ('model' in action) {
    const { says, calls, input = {} } = action.model;
    const effect = running(all.state);
    if (effect === null) return all;
    if (says !== undefined) send({ type: 'model.sentence', at: at(), effect, text: says });
    const call = calls === undefined ? null : { id: 'call', name: calls, input: JSON.stringify(input) };
    send({ type: 'effect.done', at: at(), effect, outcome: 'replied', output: { call } });
  } else if ('leaves' in action) {
    send({ type: 'caller.left', at: at() });
  } else {
    send({ ...action.event, at: at() } as FlowEvent);
  }
  return all;
}

function hearOut(all: StepResult, send: (event: FlowEvent) => void): void {
  const effect = playing(all.state);
  if (effect !== null) send({ type: 'playback.finished', at: all.state.at + 2 * PACE, effect });
}

/** Key of the prompt that is being said; the last one if there are several. */
export function playing({ pending }: FlowState): string | null {
  return Object.entries(pending).findLast(([, kind]) => kind === 'say' || kind === 'play')?.[0] ?? null;
}

/** Key of the tool, transfer or recording whose end is awaited. */
export function running({ pending }: FlowState): string | null {
  return Object.entries(pending).findLast(([, kind]) => kind !== 'say' && kind !== 'play')?.[0] ?? null;
}
