import { CALL_RATE, LONGEST_SECONDS, wavOf } from './wav';

/** A minute of the best sound there is; a file that is larger is not even opened. */
const MOST_BYTES = 50_000_000;

/** Any sound the browser can read, as calls play it. @throws Error with what to do, where it cannot be played to callers */
export async function readAudio(file: Blob): Promise<Uint8Array> {
  if (file.size === 0) throw new Error('This file is empty. Choose another.');
  if (file.size > MOST_BYTES) throw new Error('This file is larger than 50 MB. Cut it to what callers should hear.');
  const context = new OfflineAudioContext(1, 1, CALL_RATE);
  const sound = await context.decodeAudioData(await file.arrayBuffer()).catch(() => null);
  if (sound === null) throw new Error('This file is no sound the browser can read. Take a WAV or an MP3 file.');
  if (sound.duration > LONGEST_SECONDS)
    throw new Error(`This lasts ${Math.round(sound.duration)} seconds. Callers listen to ${LONGEST_SECONDS} at most.`);
  if (sound.length === 0) throw new Error('There is no sound in this file.');
  return wavOf(await mono(sound), CALL_RATE);
}

/** All channels as one, at the rate of calls. */
async function mono(sound: AudioBuffer): Promise<Float32Array> {
  const context = new OfflineAudioContext(1, Math.ceil(sound.duration * CALL_RATE), CALL_RATE);
  const source = context.createBufferSource();
  source.buffer = sound;
  source.connect(context.destination);
  source.start();
  return (await context.startRendering()).getChannelData(0);
}
