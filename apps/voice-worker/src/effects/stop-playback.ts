import type { EffectHandler } from './contract';

export const stopPlayback: EffectHandler<'stop_playback'> = (_effect, call) => call.floor.stop('operator');
