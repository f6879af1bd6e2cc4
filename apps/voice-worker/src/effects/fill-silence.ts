import type { EffectContext } from './contract';
import { announce } from './say';

/** A caller hears something at least this often while somebody else works. */
const DEAD_AIR_MS = 2_300;

/** Says "one moment" and then plays music where the flow itself says nothing while a tool or a model works. */
export function fillSilence(call: EffectContext, key: string): () => void {
  let quietSince = call.services.ticker.now();
  let said = false;
  let music = false;
  const remove = call.services.ticker.add((now) => {
    if (call.gone || !call.floor.quiet || call.player.playingMusic) quietSince = now;
    if (now - quietSince < DEAD_AIR_MS) return;
    quietSince = now;
    if (!said) announce(call, `${key}:moment`, 'moment');
    else {
      music = true;
      call.player.setMusic(call.services.holdMusic);
    }
    said = true;
  });
  return () => {
    remove();
    if (music) call.player.setMusic(null);
  };
}
