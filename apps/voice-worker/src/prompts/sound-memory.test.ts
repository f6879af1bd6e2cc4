import { expect, it } from 'vitest';
import { Sound } from '../media/sound';
import { SoundMemory } from './sound-memory';

const FRAME = 640 + 216;

/** Ten frames. */
function whole(): Sound {
  const sound = new Sound();
  sound.push(new Int16Array(3_200));
  sound.finish();
  return sound;
}

function kept(memory: SoundMemory, key: string): Sound {
  const sound = whole();
  memory.add(key, sound);
  memory.whole(sound);
  return sound;
}

it('keeps what was asked for last, and no more than it may', () => {
  const memory = new SoundMemory(20 * FRAME);
  kept(memory, 'welcome');
  kept(memory, 'menu');
  memory.get('welcome');
  kept(memory, 'farewell');
  expect(['welcome', 'menu', 'farewell'].filter((key) => memory.has(key))).toEqual(['welcome', 'farewell']);
});

it('never takes away what is still being made', () => {
  const memory = new SoundMemory(10 * FRAME);
  memory.add('slow', new Sound());
  kept(memory, 'welcome');
  kept(memory, 'menu');
  expect(memory.has('slow')).toBe(true);
  expect(memory.has('welcome')).toBe(false);
});

it('tells a sound from another one of the same name', () => {
  const memory = new SoundMemory(100 * FRAME);
  const first = kept(memory, 'menu');
  expect(memory.keeps('menu', first)).toBe(true);
  kept(memory, 'menu');
  expect(memory.keeps('menu', first)).toBe(false);
  memory.forget('menu');
  expect(memory.get('menu')).toBeUndefined();
});
