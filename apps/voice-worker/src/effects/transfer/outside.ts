import type { TransferTarget } from '@innline/flow';
import type { EffectContext } from '../contract';
import { atTelephone } from './at-telephone';
import type { Result, TransferEffect } from './result';

/**
 * To a number or a SIP address. With a briefing whoever answers takes the call by a key; without one the author wants
 * callers connected at once, whoever that is (a taxi company presses no keys for us).
 */
export function toOutside(
  effect: TransferEffect,
  to: Exclude<TransferTarget, { kind: 'department' }>,
  call: EffectContext,
  signal: AbortSignal,
): Promise<Result> {
  const { key, node, briefing, ringSeconds } = effect;
  const name = to.kind === 'number' ? to.number : to.address;
  call.emit({
    ...{ type: 'transfer.ringing', transfer: key, node, to: name, departmentId: null, briefing, ringSeconds },
    ...{ target: to.kind, userIds: [], card: call.services.cards.card(call.id) },
  });
  return atTelephone(to, name, { effect, call, signal, accept: briefing !== null });
}
