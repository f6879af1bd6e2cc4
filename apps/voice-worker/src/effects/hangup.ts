import type { EffectHandler } from './contract';

/** Longest farewell anybody has to hear before the line closes anyway. */
const MOST_MS = 60_000;

/** Plays out what is queued, then closes. */
export const hangup: EffectHandler<'hangup'> = (effect, call) => {
  const { ticker } = call.services;
  const latest = ticker.now() + MOST_MS;
  if (call.gone || call.floor.quiet) {
    call.end(effect.reason, effect.outcome);
    return;
  }
  call.floor.stopListening();
  const remove = ticker.add((now) => {
    if (!call.floor.quiet && now < latest && !call.gone) return;
    remove();
    call.end(effect.reason, effect.outcome);
  });
};
