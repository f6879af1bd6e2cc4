import type { EndReason } from '../model';
import { type Draft, emit, releaseNode } from './draft';
import type { Move } from './move';
import { languageOf } from './render';

/** Says something last; the call ends when it has been heard, or at once where there is nothing to say. */
export function close(draft: Draft, { text, purpose, reason, outcome, voice }: Extract<Move, { kind: 'close' }>): void {
  const { state } = draft;
  if (text === '' || state.lane === 'hangup') {
    endNow(draft, reason, outcome);
    return;
  }
  releaseNode(draft);
  state.end = { reason, outcome };
  emit(draft, { kind: 'say', text, language: languageOf(draft, text), voice, interruptible: false, purpose });
}

/** The end. A caller who has left already is not hung up on, and the reason stays that. */
export function endNow(draft: Draft, reason: EndReason, outcome: string | null, callerGone = false): void {
  const { state } = draft;
  releaseNode(draft);
  const left = state.lane === 'hangup';
  const end = { reason: left ? 'caller_left' : reason, outcome } as const;
  state.end = end;
  state.status = 'ended';
  state.pending = {};
  state.operator = null;
  state.inbox = [];
  if (!left && !callerGone) emit(draft, { kind: 'hangup', ...end });
}
