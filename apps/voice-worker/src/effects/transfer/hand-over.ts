import { type HandOverResult, longestAway } from '../../call/hand-over-way';
import type { EffectContext } from '../contract';
import type { Telephone } from './at-telephone';
import type { Result, TransferEffect } from './result';
import { untilAborted } from './until-aborted';

interface Attempt {
  effect: TransferEffect;
  call: EffectContext;
  signal: AbortSignal;
  /** A worker that is gone had begun it. */
  again: boolean;
}

/**
 * Lets the carrier connect the caller with a telephone and keep them: a cold transfer. Whoever is not reached comes back.
 * @returns null: this caller's way in cannot do that, and nothing was done
 */
export async function handOver(to: Telephone, { effect, call, signal, again }: Attempt): Promise<Result | null> {
  const { id: callId, hotelId, carrier, services } = call;
  const way = services.handOverWays.find(({ transport }) => transport === call.media.transport);
  const give = await way?.of({ callId, hotelId, carrier }, to, services);
  if (!give) return null;
  const { key: id, ringSeconds } = effect;
  const known = again ? await services.handOvers.known(id) : null;
  if (known) return resultOf(known);
  call.lend(longestAway(ringSeconds, services.env));
  const given = await Promise.race([give({ id, to, ringSeconds }), untilAborted(signal)]);
  if (given === 'caller_left') call.callerLeft();
  else call.lent(given === 'completed');
  return resultOf(given);
}

function resultOf(given: HandOverResult | 'cancelled'): Result {
  if (given === 'completed') return { outcome: 'completed', why: 'handed_over' };
  if (given === 'refused') return { outcome: 'failed', why: 'hand_over_refused' };
  return { outcome: given === 'caller_left' ? 'cancelled' : given };
}
