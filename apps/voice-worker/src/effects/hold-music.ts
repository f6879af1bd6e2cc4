import type { EffectHandler } from './contract';

export const holdMusic: EffectHandler<'hold_music'> = (effect, call) =>
  call.player.setMusic(effect.on && !call.gone ? call.services.holdMusic : null);
