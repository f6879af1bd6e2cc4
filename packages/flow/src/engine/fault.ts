import type { FaultCode } from '../model';
import { DEFAULT_TEXTS } from '../text/defaults';
import { type Draft, outlivesCaller, releaseNode } from './draft';
import { isHotels } from './hotel-lane';
import type { Move } from './move';
import { localized } from './render';
import { leaveSubflows } from './subflow';

const LIMITS: ReadonlySet<FaultCode> = new Set([
  'hops_exceeded',
  'visits_exceeded',
  'call_too_long',
  'hangup_lane_too_long',
  'variables_too_large',
]);

/**
 * What happens after a fault: the flow's own lane for errors once, else a polite sentence and the end. A fault in the
 * lane for errors is not sent there again.
 */
export function afterFault(draft: Draft, code: FaultCode, message: string): Move {
  const { state, root: flow } = draft;
  draft.failure = null;
  draft.trace.push({ type: 'fault', node: state.node, code, message });
  state.last = { ...state.last, fault: code };
  // time is up after the caller has left: nobody waits for a booking any more, but half of one is worse than one
  if (code === 'hangup_lane_too_long' && outlivesCaller(draft)) state.pending = {};
  releaseNode(draft);
  state.operator = null;
  state.inbox = [];
  const reason = LIMITS.has(code) ? 'limit' : 'fault';
  if (state.lane === 'hangup') return { kind: 'end', reason: 'caller_left', outcome: null };
  // a call that is too long is over by design: only a flow's own lane goes on with it, not the hotel's desk
  const mayGoOn = code !== 'call_too_long' || !isHotels(flow.entry.error);
  if (state.lane === 'main' && flow.entry.error !== null && mayGoOn) {
    state.lane = 'error';
    leaveSubflows(draft);
    draft.hops = 0;
    return { kind: 'enter', node: flow.entry.error, viaEdge: null, fromPort: null, carry: null };
  }
  const text = code === 'call_too_long' ? DEFAULT_TEXTS.too_long : DEFAULT_TEXTS.apology;
  return {
    kind: 'close',
    text: localized(draft, text, 'en'),
    purpose: 'fault',
    reason,
    outcome: null,
    voice: null,
  };
}
