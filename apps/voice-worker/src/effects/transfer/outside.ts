import type { TransferTarget } from '@innline/flow';
import type { EffectContext } from '../contract';
import { atTelephone } from './at-telephone';
import { handOver } from './hand-over';
import type { Result, TransferEffect } from './result';

/**
 * To a number or a SIP address. With a briefing whoever answers takes the call by a key; without one the author wants
 * callers connected at once, whoever that is (a taxi company presses no keys for us). Handed over where the step says so and
 * the caller's way in can do it, else connected through us.
 */
export async function toOutside(
  effect: TransferEffect,
  to: Exclude<TransferTarget, { kind: 'department' }>,
  call: EffectContext,
  signal: AbortSignal,
  again: boolean,
): Promise<Result> {
  const { key, node, briefing, ringSeconds } = effect;
  const name = to.kind === 'number' ? to.number : to.address;
  call.emit({
    ...{ type: 'transfer.ringing', transfer: key, node, to: name, departmentId: null, briefing, ringSeconds },
    ...{ target: to.kind, userIds: [], card: call.services.cards.card(call.id) },
  });
  const handed = effect.handOver ? await handOver(to, { effect, call, signal, again }) : null;
  if (handed) return handed;
  return atTelephone(to, name, { effect, call, signal, accept: briefing !== null });
}
