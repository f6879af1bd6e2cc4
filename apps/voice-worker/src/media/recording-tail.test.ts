import { expect, it } from 'vitest';
import { RecordingTail } from './recording-tail';

it('a piece that was given back is taken again, and nothing of what it held is in it', () => {
  const tail = new RecordingTail(2, 100);
  tail.lay(0, 0, new Int16Array(100).fill(7));
  const first = tail.take(80);
  expect(first).toEqual(Int16Array.from({ length: 160 }, (_, i) => (i % 2 ? 0 : 7)));
  tail.giveBack(first);
  const second = tail.take(60);
  expect(second.buffer).toBe(first.buffer);
  expect(second).toEqual(Int16Array.from({ length: 120 }, (_, i) => (i < 40 && i % 2 === 0 ? 7 : 0)));
});

it('a piece on its way to the disk is nobody else’s', () => {
  const tail = new RecordingTail(1, 50);
  expect(tail.take(50).buffer).not.toBe(tail.take(50).buffer);
});

it('a piece of mono is of no use to stereo, and one longer than the tail is kept by nobody', () => {
  const mono = new RecordingTail(1, 70);
  const stereo = new RecordingTail(2, 70);
  const piece = mono.take(70);
  mono.giveBack(piece);
  expect(stereo.take(70)).toHaveLength(140);
  const long = mono.take(500);
  expect(long).toEqual(new Int16Array(500));
  mono.giveBack(long);
  expect(mono.take(70).buffer).toBe(piece.buffer);
});
