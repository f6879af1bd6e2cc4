import { recordingName } from '@innline/flow';
import { expect, it } from 'vitest';
import { base64, nameOfFile, wavOf } from './wav';

it('writes samples as a WAV file', () => {
  const file = wavOf(Float32Array.of(0, 0.5, -1, 2), 16_000);
  const text = (from: number, to: number) => String.fromCharCode(...file.subarray(from, to));
  const view = new DataView(file.buffer);
  expect([text(0, 4), text(8, 16), text(36, 40)]).toEqual(['RIFF', 'WAVEfmt ', 'data']);
  expect([view.getUint32(4, true), view.getUint32(24, true), view.getUint32(28, true)]).toEqual([44, 16_000, 32_000]);
  expect([0, 1, 2, 3].map((i) => view.getInt16(44 + 2 * i, true))).toEqual([0, 16_384, -32_767, 32_767]);
  expect(file).toHaveLength(52);
});

it('writes a minute in base64', () => {
  const minute = wavOf(new Float32Array(60 * 16_000).fill(0.25), 16_000);
  expect(Buffer.from(base64(minute), 'base64').equals(Buffer.from(minute))).toBe(true);
});

it.each([
  ['Summer greeting.mp3', 'Summer greeting'],
  ['v1.2 welcome.WAV', 'v1.2 welcome'],
  ['.wav', 'recording'],
  ['x'.repeat(80), 'x'.repeat(60)],
])('calls a recording by its file: %s', (file, name) => expect(nameOfFile(file)).toBe(name));

it('shows the name without what makes it unique', () => {
  expect(recordingName('summer_greeting-0123456789abcdef.wav')).toBe('summer greeting');
  expect(recordingName('welcome.wav')).toBe('welcome');
});
