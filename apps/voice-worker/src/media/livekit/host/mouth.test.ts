import { AudioSource, AudioStream, LocalAudioTrack } from '@livekit/rtc-node';
import { expect, it, vi } from 'vitest';
import { Mouth } from './mouth';

const RATE = 16_000;
const FRAME = 320;

/** Frame `n` of a count that never repeats within a test. */
const frame = (n: number) => Int16Array.from({ length: FRAME }, (_, i) => 1_000 + n * FRAME + i);
const bytesOf = (pcm: Int16Array) => Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength);

/** A mouth, how much it handed over at a time, and what is heard of it. */
function open() {
  const source = new AudioSource(RATE, 1, 2_000);
  const pieces: number[] = [];
  const capture = source.captureFrame.bind(source);
  vi.spyOn(source, 'captureFrame').mockImplementation((one) => {
    pieces.push(one.samplesPerChannel / FRAME);
    return capture(one);
  });
  const played: string[] = [];
  const mouth = new Mouth((mark) => played.push(mark), source);
  const track = LocalAudioTrack.createAudioTrack('voice', source);
  const reader = new AudioStream(track, { sampleRate: RATE, numChannels: 1, frameSizeMs: 20 }).getReader();
  const heard: number[] = [];
  /** Reads on until so many samples of ours were heard; silence before and between is not ours. */
  const hear = async (count: number) => {
    while (heard.length < count)
      for (const value of (await reader.read()).value!.data) if (value !== 0) heard.push(value);
  };
  const close = async () => {
    await reader.cancel();
    await mouth.close();
  };
  return { mouth, pieces, played, heard, hear, close };
}

it('hands over together what came together, and everything is heard in its order', async () => {
  const { mouth, pieces, played, heard, hear, close } = open();
  for (let n = 0; n < 6; n++) mouth.say(bytesOf(frame(n)));
  mouth.mark('half');
  for (let n = 6; n < 8; n++) mouth.say(bytesOf(frame(n)));
  await hear(8 * FRAME);
  // no more than 80 ms at once, and not beyond a mark
  expect(pieces).toEqual([4, 2, 2]);
  expect(heard).toEqual(Array.from({ length: 8 }, (_, n) => [...frame(n)]).flat());
  await expect.poll(() => played, { timeout: 10_000 }).toEqual(['half']);
  await close();
});

it('says nothing of what was cleared before it was handed over, and its marks come back', async () => {
  const { mouth, pieces, played, heard, hear, close } = open();
  mouth.say(bytesOf(frame(0)));
  mouth.mark('never');
  mouth.clear();
  expect(played).toEqual(['never']);
  mouth.say(bytesOf(frame(1)));
  await hear(FRAME);
  expect(pieces).toEqual([1]);
  expect(heard).toEqual([...frame(1)]);
  await close();
});
