import type { FlowEvent, FlowEventOf } from '../model';
import { advance, give, hearDigit, resumeNode } from './advance';
import { cancelRunning, type Draft, emit, forget, startMusic, stopListening, stopMusic, stopSpeaking } from './draft';
import { endNow } from './ending';
import { STAY } from './move';

/** Seconds a department rings when a member transfers a call by hand. */
const RING_SECONDS = 25;

type OperatorEvent = FlowEventOf<
  | 'operator.say'
  | 'operator.transfer'
  | 'operator.takeover'
  | 'operator.release'
  | 'operator.hold'
  | 'operator.resume'
  | 'operator.hangup'
>;

export function isOperatorEvent(event: FlowEvent): event is OperatorEvent {
  return event.type.startsWith('operator.');
}

/** A member acts on the call. Gives false where that changes nothing. */
export function onOperator(draft: Draft, event: OperatorEvent): boolean {
  const { state } = draft;
  switch (event.type) {
    case 'operator.say': {
      if (event.text.trim() === '') return false;
      if (state.operator?.mode === 'transferring') return false;
      const mode = state.operator?.mode;
      // whoever is on hold stays there: the music goes on behind the sentence
      if (mode === 'holding') stopSpeaking(draft);
      else takeFloor(draft);
      const effect = emit(draft, {
        kind: 'say',
        text: event.text.trim(),
        language: event.language ?? state.language,
        voice: null,
        interruptible: false,
        purpose: 'operator',
      });
      if (mode !== 'takeover' && mode !== 'holding') state.operator = { mode: 'saying', effect };
      return true;
    }
    case 'operator.transfer': {
      if (state.operator?.mode === 'transferring') return false;
      takeFloor(draft);
      cancelRunning(draft, ['transfer', 'record_message']);
      const to = { kind: 'department', departmentId: event.departmentId } as const;
      const effect = emit(draft, { kind: 'transfer', to, briefing: null, ringSeconds: RING_SECONDS, holdMusic: true });
      state.operator = { mode: 'transferring', effect };
      return true;
    }
    case 'operator.takeover':
      if (state.operator?.mode === 'takeover') return false;
      takeFloor(draft);
      cancelRunning(draft, ['transfer', 'record_message']);
      state.operator = { mode: 'takeover', effect: null };
      return true;
    case 'operator.release':
      if (state.operator?.mode !== 'takeover') return false;
      giveBack(draft);
      return true;
    case 'operator.hold':
      if (!mayHold(draft)) return false;
      takeFloor(draft);
      cancelRunning(draft, ['record_message']);
      startMusic(draft);
      state.operator = { mode: 'holding', effect: null };
      draft.trace.push({ type: 'floor.changed', holder: 'hold', memberName: event.memberName });
      return true;
    case 'operator.resume':
      if (state.operator?.mode !== 'holding') return false;
      giveBack(draft);
      return true;
    case 'operator.hangup':
      endNow(draft, 'operator', null);
      return true;
  }
}

/** While a member has the floor the flow waits. Gives false where the event changes nothing. */
export function whileOperator(draft: Draft, event: FlowEvent): boolean {
  const { state } = draft;
  const { mode, effect } = state.operator!;
  switch (event.type) {
    case 'playback.finished':
    case 'playback.interrupted':
      if (!Object.hasOwn(state.pending, event.effect)) return false;
      forget(draft, event.effect);
      if (mode === 'saying' && event.effect === effect) giveBack(draft);
      return true;
    case 'digit':
      if (mode !== 'saying') return false;
      giveBack(draft, event);
      return true;
    case 'effect.done':
    case 'effect.failed':
      if (!Object.hasOwn(state.pending, event.effect)) return false;
      if (event.effect !== effect) {
        state.inbox = [...state.inbox, event];
        return true;
      }
      forget(draft, effect);
      if (event.type === 'effect.done' && event.outcome === 'completed') endNow(draft, 'transferred', null);
      else giveBack(draft);
      return true;
    default:
      return false;
  }
}

/** A caller who is being connected or speaks with somebody is not the flow's to put on hold. */
function mayHold({ state }: Draft): boolean {
  if (state.operator !== null) return state.operator.mode === 'saying';
  return !Object.values(state.pending).includes('transfer');
}

function takeFloor(draft: Draft): void {
  stopSpeaking(draft);
  // what a model says now would be said into the member's words; it is asked again when the floor comes back
  cancelRunning(draft, ['converse']);
  stopListening(draft);
  stopMusic(draft);
  draft.state.deadline = null;
}

/** Tells that the flow has the caller again. */
export const isOurs = (draft: Draft) =>
  void draft.trace.push({ type: 'floor.changed', holder: 'flow', memberName: null });

/** The node asks again, then gets what came in meanwhile. */
export function giveBack(draft: Draft, carry: FlowEvent | null = null): void {
  const { state } = draft;
  if (state.operator?.mode === 'holding') isOurs(draft);
  stopSpeaking(draft);
  stopMusic(draft);
  state.operator = null;
  state.deadline = null;
  advance(draft, resumeNode(draft));
  const held = state.inbox;
  state.inbox = [];
  for (const event of held) {
    if (!('effect' in event) || !Object.hasOwn(state.pending, event.effect)) continue;
    forget(draft, event.effect);
    advance(draft, give(draft, event) ?? STAY);
  }
  const asking = state.status === 'running' && state.end === null;
  if (carry !== null && asking) advance(draft, hearDigit(draft, carry) ?? STAY);
}
