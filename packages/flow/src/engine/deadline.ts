import { type Deadline, FlowLimits, type FlowState } from '../model';
import type { Draft } from './draft';

/** A lane for faults may still speak, transfer and say goodbye after the call's own time is over. */
const ERROR_LANE_GRACE_MS = 120_000;
/** While people talk to people only the longest limit there is ends the call. */
const LONGEST_CALL_MS = FlowLimits.shape.callSeconds.unwrap().maxValue! * 1_000;
/** A prompt from an earlier step, of which only the key is known. */
const UNKNOWN_SPEECH_MS = 60_000;

/** What to arm a timer for; null: nothing to wait for. The event must carry the `id`. */
export function nextDeadline(state: FlowState): Deadline | null {
  return state.status === 'running' ? state.deadline : null;
}

/** What a deadline is about: the node's own, the watchdog of a prompt, or the length of the call. */
export function deadlineKind(id: string): 'node' | 'play' | 'call' {
  if (id.startsWith('call:')) return 'call';
  return id.endsWith(':play') ? 'play' : 'node';
}

export function setDeadline(draft: Draft, kind: 'node' | 'play', ms: number): void {
  draft.state.deadline = { id: `${draft.state.seq}:${kind}`, at: draft.state.at + Math.max(0, Math.round(ms)) };
}

/** At the end of a step: a prompt is never waited for without end, and the call's length bounds everything. */
export function settleDeadline(draft: Draft): void {
  const { state } = draft;
  if (state.status === 'ended') {
    state.deadline = null;
    return;
  }
  if (state.deadline !== null && deadlineKind(state.deadline.id) === 'call') state.deadline = null;
  const speaking = Object.values(state.pending).some((kind) => kind === 'say' || kind === 'play');
  if (state.deadline === null && speaking) setDeadline(draft, 'play', draft.speechMs || UNKNOWN_SPEECH_MS);
  if (state.end !== null) return;
  const end = callEnd(draft);
  if (state.deadline === null || state.deadline.at >= end) state.deadline = { id: `call:${end}`, at: end };
}

function callEnd({ flow, state }: Draft): number {
  if (state.left !== undefined) return state.left.at + flow.document.limits.hangupSeconds * 1_000;
  const people =
    state.operator?.mode === 'takeover' ||
    state.operator?.mode === 'holding' ||
    Object.values(state.pending).includes('transfer');
  if (people) return state.call.startedAt + LONGEST_CALL_MS;
  const grace = state.lane === 'error' ? ERROR_LANE_GRACE_MS : 0;
  return state.call.startedAt + flow.document.limits.callSeconds * 1_000 + grace;
}
