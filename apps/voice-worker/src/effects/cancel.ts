import type { EffectHandler } from './contract';

export const cancel: EffectHandler<'cancel'> = (effect, call) => call.cancel(effect.effect);
