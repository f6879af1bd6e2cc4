import { ringback } from '../../media/dsp';
import { SAMPLE_RATE } from '../../media/frames';
import { Sound } from '../../media/sound';
import type { EffectHandler } from '../contract';
import { toDepartment } from './department';
import { toOutside } from './outside';
import type { Result } from './result';

/** What a caller hears while a phone rings and there is no music. */
const RINGBACK = Sound.of(ringback(SAMPLE_RATE, 'eu'));

/** Passes the caller on to a person and comes back with how it went. */
export const transfer: EffectHandler<'transfer'> = async (effect, call, again) => {
  const { key, to } = effect;
  const stop = new AbortController();
  call.running(key, () => stop.abort());
  if (call.gone) return call.post({ type: 'effect.done', effect: key, outcome: 'failed', output: null });
  call.player.setMusic(effect.holdMusic ? call.services.holdMusic : RINGBACK);
  let result: Result;
  try {
    result =
      to.kind === 'department'
        ? await toDepartment(effect, to.departmentId, call, stop.signal)
        : await toOutside(effect, to, call, stop.signal, again);
  } finally {
    call.player.setMusic(null);
    call.settled(key);
  }
  const { outcome, why } = result;
  const ended = outcome !== 'cancelled' ? outcome : call.gone ? 'caller_left' : 'failed';
  call.emit({ type: 'transfer.ended', transfer: key, outcome: ended, ...(why && { why }) });
  // whoever cancelled it does not wait for it
  if (outcome !== 'cancelled') call.post({ type: 'effect.done', effect: key, outcome, output: null });
};
