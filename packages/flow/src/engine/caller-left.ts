import { advance } from './advance';
import { cancelRunning, type Draft, outlivesCaller } from './draft';
import { endNow } from './ending';
import { leaveSubflows } from './subflow';

/**
 * The caller has hung up. What must not be stopped half-way (a booking, a recording) goes on without being awaited,
 * the rest is cancelled; then the flow's lane for hang-ups runs, without a word.
 */
export function onCallerLeft(draft: Draft): void {
  const { state } = draft;
  if (state.end !== null) {
    forgetAll(draft);
    endNow(draft, state.end.reason, state.end.outcome, true);
    return;
  }
  if (state.lane === 'hangup') return;
  const goesOn = outlivesCaller(draft);
  if (state.operator?.effect) cancelRunning(draft, ['transfer']);
  cancelRunning(draft, goesOn ? ['converse', 'transfer'] : ['tool', 'converse', 'transfer', 'record_message']);
  forgetAll(draft);
  state.lane = 'hangup';
  state.left = { at: state.at, steps: 0 };
  leaveSubflows(draft);
  const { hangup } = draft.root.entry;
  if (hangup === null) {
    endNow(draft, 'caller_left', null);
    return;
  }
  advance(draft, { kind: 'enter', node: hangup, viaEdge: null, fromPort: null, carry: null });
}

/** Whatever was open towards the caller closed with the line: nothing has to be stopped. */
function forgetAll({ state }: Draft): void {
  state.pending = {};
  state.listening = false;
  state.music = false;
  state.operator = null;
  state.inbox = [];
  state.deadline = null;
  state.scratch = null;
}
