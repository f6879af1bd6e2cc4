import type { EffectContext, EffectHandler } from './contract';
import { announce } from './say';

const told = new WeakSet<EffectContext>();

export const listen: EffectHandler<'listen'> = (effect, call) => {
  if (call.gone) return;
  if (effect.speech && !call.speech.stt && !told.has(call)) {
    told.add(call);
    announce(call, `${effect.key}:no_speech`, 'no_speech');
  }
  call.floor.listen(effect);
};
