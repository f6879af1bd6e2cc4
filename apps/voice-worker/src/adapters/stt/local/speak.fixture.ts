import { concatPcm16, decodeUlaw, encodeUlaw } from '../../../media/codecs';
import { createComfortNoise, mixInto, resample } from '../../../media/dsp';
import { speakWithFlite } from '../../tts/local/flite';

/** A caller for tests: flite at 8 kHz µ-law with line noise, 300 ms before and 500 ms after, as cut by the VAD. */
export async function speakAsCaller(text: string, voice = 'rms', noiseDb = -55): Promise<Int16Array> {
  const { pcm, sampleRate } = await speakWithFlite({ voice, text, rate: 1 });
  const line = concatPcm16([new Int16Array(2400), resample(pcm, sampleRate, 8000), new Int16Array(4000)]);
  mixInto(line, createComfortNoise(noiseDb)(line.length));
  return decodeUlaw(encodeUlaw(line));
}
