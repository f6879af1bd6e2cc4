import type { EffectContext } from '../effects/contract';
import { decodeWav } from '../media/codecs';
import { resample } from '../media/dsp';

/** Writes a recorded message (a WAV file's bytes) down as well as this worker can; null where it cannot. */
export async function transcribe(
  wav: Buffer,
  call: Pick<EffectContext, 'speech' | 'language' | 'log'>,
): Promise<string | null> {
  const { stt } = call.speech;
  if (!stt) return null;
  try {
    const { pcm, sampleRate } = decodeWav(wav);
    const session = stt.open({ language: call.language(), expect: [{ kind: 'free' }] });
    session.write(resample(pcm, sampleRate, 8_000));
    const { text, rejected } = await session.finish();
    return rejected || text === '' ? null : text;
  } catch (error) {
    call.log.warn({ err: { message: (error as Error).message } }, 'A message could not be written down');
    return null;
  }
}
