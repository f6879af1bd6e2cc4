import type { EffectOf } from '@innline/flow';
import { pourSound } from '../media/pour-sound';
import { Sound } from '../media/sound';
import type { EffectContext, EffectHandler } from './contract';
import { unspoken } from './say';

/** Plays a recording of the hotel; where it is missing or broken, the text is said in its place. */
export const play: EffectHandler<'play'> = (effect, call) => {
  const { key, node, alternative: text, language, interruptible } = effect;
  if (call.gone) {
    call.post({ type: 'playback.finished', effect: key });
    return;
  }
  const askedAt = call.services.ticker.now();
  const kept = call.services.promptAudio.get(call.hotelId, effect.asset);
  const ready = kept.complete && kept.failure === null;
  const sound = ready ? kept : new Sound();
  // begun before the file is read: what stops it, or follows it, keeps its order
  call.floor.say({ key, node, text, language, interruptible, sound, askedAt, failed: unspoken(effect, call) });
  if (!ready) void fill(sound, kept, effect, call);
};

async function fill(sound: Sound, kept: Sound, effect: EffectOf<'play'>, call: EffectContext): Promise<void> {
  const { failure } = await kept.settled();
  if (failure === null) return pourSound(kept, sound);
  call.services.metrics.effectFailures.inc({ kind: 'play' });
  const { node, alternative: text, language, voice } = effect;
  const mute = text.trim() === '';
  const instead = mute ? 'and the step has no text to say instead' : 'so its text was said';
  const message = `A recording is missing or cannot be played, ${instead}. Choose the file again in the step.`;
  call.emit({ type: 'fault', code: 'recording_not_played', node, message });
  if (mute) sound.finish();
  else await pourSound(call.services.prompts.get({ text, language, voice }, call.speech.tts), sound);
}
