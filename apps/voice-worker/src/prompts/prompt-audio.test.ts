import { expect, it } from 'vitest';
import { encodeWav } from '../media/codecs';
import { FRAME_SAMPLES } from '../media/frames';
import { pourSound } from '../media/pour-sound';
import { Sound } from '../media/sound';
import { PromptAudio } from './prompt-audio';

const file = (seconds: number) =>
  encodeWav(new Int16Array(seconds * 16_000).fill(1_000), { sampleRate: 16_000, channels: 1 });

/** A storage of these files, by name; tells what was read. */
function shelf(files: Record<string, Buffer>) {
  const read: string[] = [];
  const audio = new PromptAudio(async (key) => {
    read.push(key);
    const found = files[key];
    if (!found) throw new Error('not there');
    // in pieces, as a file comes
    return (async function* () {
      yield found.subarray(0, 1_001);
      yield found.subarray(1_001);
    })();
  });
  return { audio, read, files };
}

it('reads a recording once, for everybody', async () => {
  const { audio, read } = shelf({ 'assets/h/a.wav': file(1) });
  const first = audio.get('h', 'a.wav');
  const meanwhile = audio.get('h', 'a.wav');
  expect(meanwhile).toBe(first);
  expect(await first.settled()).toMatchObject({ failure: null, frames: { length: 50 } });
  expect(audio.get('h', 'a.wav')).toBe(first);
  expect(read).toEqual(['assets/h/a.wav']);
});

it('looks again for what was missing or broken', async () => {
  const { audio, files } = shelf({ 'assets/h/b.wav': Buffer.from('no sound') });
  expect((await audio.get('h', 'a.wav').settled()).failure).toBeInstanceOf(Error);
  expect((await audio.get('h', 'b.wav').settled()).failure).toBeInstanceOf(Error);
  files['assets/h/a.wav'] = file(1);
  expect((await audio.get('h', 'a.wav').settled()).failure).toBeNull();
});

it.each(['', '.wav', '..', '../h2/a.wav', 'a.mp3', 'a b.wav', `${'x'.repeat(120)}.wav`])(
  'does not even look for %j',
  async (name) => {
    const { audio, read } = shelf({});
    expect((await audio.get('h', name).settled()).failure).toBeInstanceOf(Error);
    expect(read).toEqual([]);
  },
);

it('a hotel never hears another one’s', async () => {
  const { audio } = shelf({ 'assets/h/a.wav': file(1) });
  await audio.get('h', 'a.wav').settled();
  expect((await audio.get('other', 'a.wav').settled()).failure).toBeInstanceOf(Error);
});

it('forgets those unused for longest when there are too many', async () => {
  const names = Array.from({ length: 14 }, (_, i) => `${i}.wav`);
  const { audio, read } = shelf(Object.fromEntries(names.map((name) => [`assets/h/${name}`, file(60)])));
  for (const name of names) await audio.get('h', name).settled();
  await audio.get('h', '13.wav').settled();
  expect(read).toHaveLength(14);
  await audio.get('h', '0.wav').settled();
  expect(read).toHaveLength(15);
});

it('pours one sound into another as it comes, with its end', async () => {
  const [from, into] = [new Sound(), new Sound()];
  from.push(new Int16Array(FRAME_SAMPLES).fill(1));
  const poured = pourSound(from, into);
  expect([into.frames.length, into.complete]).toEqual([1, false]);
  from.push(new Int16Array(FRAME_SAMPLES).fill(2));
  from.finish('gone');
  await poured;
  expect(into.frames.map((frame) => frame[0])).toEqual([1, 2]);
  expect([into.complete, into.failure]).toEqual([true, 'gone']);
});
