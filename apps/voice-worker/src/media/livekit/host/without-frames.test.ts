import { AudioFrame, AudioSource, AudioStream, LocalAudioTrack } from '@livekit/rtc-node';
import { expect, it } from 'vitest';
import { withoutFrames } from './without-frames';

const RATE = 16_000;
const FRAME = 320;
const FRAMES = 10;

it('a room is told of everything but frames, and everybody else as ever', async () => {
  // a source heard by a stream in this process: the native library without a server
  const source = new AudioSource(RATE, 1, 1_000);
  const client = globalThis._ffiClientInstance!;
  const EVENT = 'ffi_event' as Parameters<typeof client.on>[0];
  const told = { room: [] as unknown[], other: [] as unknown[] };
  const room: Parameters<typeof client.on>[1] = ({ message }) => void told.room.push(message.case);
  const other: typeof room = ({ message }) => void told.other.push(message.case);
  withoutFrames(() => client.on(EVENT, room));
  client.on(EVENT, other);

  const track = LocalAudioTrack.createAudioTrack('voice', source);
  const reader = new AudioStream(track, { sampleRate: RATE, numChannels: 1, frameSizeMs: 20 }).getReader();
  for (let i = 0; i < FRAMES; i++)
    await source.captureFrame(new AudioFrame(new Int16Array(FRAME).fill(1_000), RATE, 1, FRAME));
  for (let i = 0; i < FRAMES - 2; i++) expect((await reader.read()).value?.data).toHaveLength(FRAME);
  expect(told.other.filter((kind) => kind === 'captureAudioFrame')).toHaveLength(FRAMES);
  expect(told.other).toContain('audioStreamEvent');
  expect(told.room).toEqual([]);
  client.emit(EVENT, { message: { case: 'roomEvent' } } as Parameters<typeof room>[0]);
  expect(told.room).toEqual(['roomEvent']);

  // it can be taken away by its own name, as rooms do
  client.removeListener(EVENT, room);
  client.emit(EVENT, { message: { case: 'roomEvent' } } as Parameters<typeof room>[0]);
  expect(told.room).toEqual(['roomEvent']);
  client.off(EVENT, other);
  await reader.cancel();
  await source.close();
});
