import { decodeWav } from '../media/codecs';
import { resample } from '../media/dsp';
import { SAMPLE_RATE } from '../media/frames';
import { Sound } from '../media/sound';
import type { EffectContext, EffectHandler } from './contract';
import { say } from './say';

async function load(asset: string, call: EffectContext): Promise<Sound | null> {
  // an asset belongs to its hotel: its key never leaves the hotel's folder
  const key = `assets/${call.hotelId}/${asset}`;
  if (!/^[\w.-]{1,120}$/.test(asset) || (await call.services.storage.size(key)) === null) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of await call.services.storage.read(key)) chunks.push(chunk as Buffer);
  const { pcm, sampleRate, channels } = decodeWav(Buffer.concat(chunks));
  const mono = channels === 1 ? pcm : pcm.filter((_, i) => i % channels === 0);
  return Sound.of(sampleRate === SAMPLE_RATE ? mono : resample(mono, sampleRate, SAMPLE_RATE));
}

/** Plays stored audio; where it is missing or broken, the text says the same. */
export const play: EffectHandler<'play'> = async (effect, call) => {
  const { key, node, alternative: text, language, interruptible, voice } = effect;
  const sound = call.gone ? null : await load(effect.asset, call).catch(() => null);
  if (!sound) {
    await say({ key, node, kind: 'say', text, language, voice, interruptible, purpose: 'prompt' }, call, false);
    return;
  }
  const askedAt = call.services.ticker.now();
  call.floor.say({ key, node, text, language, interruptible, sound, askedAt });
};
