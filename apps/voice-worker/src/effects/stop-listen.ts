import type { EffectHandler } from './contract';

export const stopListen: EffectHandler<'stop_listen'> = (_effect, call) => call.floor.stopListening();
