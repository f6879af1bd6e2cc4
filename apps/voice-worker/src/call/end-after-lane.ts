import type { FlowState, ReadyFlow } from '@innline/flow';
import type { EffectContext } from '../effects/contract';

/** The flow ends its lane for hang-ups itself; whatever keeps it from that, the call is over this much later. */
const GRACE_MS = 5_000;

/** The caller has left: ends the call once the time of the lane for hang-ups is over. Calls that have ended by then do not mind. */
export function endAfterLane(
  { document }: ReadyFlow,
  state: FlowState | undefined,
  call: Pick<EffectContext, 'flowNow' | 'end'>,
): void {
  const now = call.flowNow();
  // a hang-up before the first step, or the checkpoint of an older version: it counts from now
  const leftAt = state?.left?.at ?? now;
  const ms = Math.max(0, leftAt + document.limits.hangupSeconds * 1_000 - now) + GRACE_MS;
  setTimeout(() => call.end('caller_left', null), ms).unref();
}
