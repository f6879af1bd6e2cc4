import { flowVoice } from '@innline/flow';
import { takesLine } from '../media/contract';
import { sentence } from '../prompts/sentences';
import type { EffectContext, EffectHandler } from './contract';

const lineOf = ({ media }: EffectContext) => ({ line: takesLine(media.transport) });

/** Speaks a sentence of the worker's own; the flow does not wait for it. */
export function announce(call: EffectContext, key: string, id: Parameters<typeof sentence>[0]): void {
  const { text, language } = sentence(id, call.language());
  // what says that a voice has trouble must not be said by the voice that has it
  const voice = id === 'trouble' ? null : flowVoice(call.voices(), language);
  const sound = call.services.prompts.get({ text, language, voice }, call.speech.tts, lineOf(call));
  const askedAt = call.services.ticker.now();
  call.floor.say({ key, node: null, text, language, interruptible: true, sound, askedAt, ours: true });
}

/** What happens where a prompt could not be spoken at all. */
export const unspoken =
  ({ key, node }: { key: string; node: string | null }, call: EffectContext) =>
  (failure: unknown): void => {
    call.services.metrics.effectFailures.inc({ kind: 'say' });
    const name = failure instanceof Error ? failure.name : 'unknown';
    const message = `A prompt could not be spoken (${name}).`;
    call.emit({ type: 'fault', code: 'speech_synthesis_failed', node, message });
    // rendered at start: the caller hears a person-like excuse instead of nothing
    announce(call, `${key}:trouble`, 'trouble');
  };

export const say: EffectHandler<'say'> = (effect, call) => {
  if (call.gone || effect.text.trim() === '') {
    call.post({ type: 'playback.finished', effect: effect.key });
    return;
  }
  const { key, node, text, language, interruptible, voice } = effect;
  const askedAt = call.services.ticker.now();
  const sound = call.services.prompts.get({ text, language, voice }, call.speech.tts, lineOf(call));
  const failed = unspoken({ key, node }, call);
  call.floor.say({ key, node, text, language, interruptible, sound, askedAt, failed });
};
