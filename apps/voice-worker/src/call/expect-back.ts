import type { EffectOf } from '@innline/flow';
import { perform } from '../effects';
import type { EffectContext } from '../effects/contract';
import { longestAway } from './hand-over-way';

/**
 * A caller who was being handed over when the worker before this one died. Their carrier rings on without us: either it
 * tells that it keeps them, or they come back. Else they have left.
 */
export function expectBack(effect: EffectOf<'transfer'>, call: EffectContext & { lost(): void }): void {
  const { services } = call;
  // nobody but us could ring for this caller: they have been lost in the middle of it
  if (!services.handOverWays.some(({ transport }) => transport === call.media.transport)) return call.lost();
  const ms = longestAway(effect.ringSeconds, services.env);
  const told = services.handOvers.expect(effect.key, ms);
  call.lend(ms, () => void told.then(({ forget }) => forget()));
  const hear = async () => {
    const outcome = await (await told).outcome;
    if (outcome === 'caller_left') return call.callerLeft();
    if (outcome !== 'completed') return;
    call.lent(true);
    await perform(effect, call, true);
  };
  call.background(hear());
}
