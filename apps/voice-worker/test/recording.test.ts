import { readFile } from 'node:fs/promises';
import { SYSTEM } from '@innline/db';
import { join, loudness, silence, sine, toneShare } from '@innline/testkit/caller';
import { flowOf, smallFlow } from '@innline/testkit/worker';
import { beforeAll, expect, it } from 'vitest';
import { decodeWav } from '../src/media/codecs';
import { house } from './setup';
import { spoken } from './speak';

const here = house();
const sides = (pcm: Int16Array) => [pcm.filter((_, i) => i % 2 === 0), pcm.filter((_, i) => i % 2 === 1)] as const;
const recordings = async (callId: string) => (await here.hotel.db.calls.detail(callId)).playable;

it('a call is recorded in stereo, the caller left, the hotel right, each where it was heard', async () => {
  const { lineId } = await here.publish(smallFlow());
  const caller = await here.call(lineId);
  await caller.event('prompt.started');
  // around a key nothing of the caller is kept: its tone might be in there
  await caller.speak(join(silence(200), sine(800, 440), silence(800)));
  caller.press('1');
  const end = await caller.event('call.ended');
  await expect.poll(() => recordings(caller.callId), { timeout: 5_000 }).toHaveLength(1);
  const [recording] = await recordings(caller.callId);
  const file = decodeWav(await readFile(`${here.worker.services.env.INNLINE_DATA_DIR}/${recording!.storageKey}`));
  expect(file).toMatchObject({ channels: 2, sampleRate: 16_000 });
  const [left, right] = sides(file.pcm);
  const from = left.findIndex((v) => Math.abs(v) > 1_000);
  const tone = left.subarray(
    from,
    left.findLastIndex((v) => Math.abs(v) > 1_000),
  );
  expect(Math.abs(tone.length / 16 - 800)).toBeLessThan(100);
  expect(toneShare(tone, 440)).toBeGreaterThan(0.8);
  expect(toneShare(right.subarray(from, from + tone.length), 440)).toBeLessThan(0.05);
  expect(loudness(right)).toBeGreaterThan(0.01);
  expect(Math.abs(recording!.durationMs - end.durationMs)).toBeLessThan(700);
  expect(recording!.bytes).toBe(44 + file.pcm.length * 2);
  const { left: bars, right: hotelBars } = recording!.peaks as { left: number[]; right: number[] };
  expect([bars.length, hotelBars.length]).toEqual([400, 400]);
  expect(Math.max(...bars)).toBeGreaterThan(20);
  // the waveform shows the voice where it is in the file
  const loud = bars.map((bar, i) => (bar > 10 ? i : -1)).filter((i) => i >= 0);
  expect(Math.abs(loud[0]! / 400 - from / left.length)).toBeLessThan(0.02);
  expect(Math.abs(loud.at(-1)! / 400 - (from + tone.length) / left.length)).toBeLessThan(0.02);
  const types = async () => (await here.hotel.db.calls.detail(caller.callId)).events.map(({ type }) => type);
  await expect.poll(types, { timeout: 5_000 }).toContain('recording.stored');
});

it('a hotel that does not record is not recorded', async () => {
  await here.hotel.db.hotel.update({ recordCalls: false, by: SYSTEM });
  try {
    const { lineId } = await here.publish(smallFlow());
    // what the hotel wants is remembered for a second
    await expect
      .poll(
        async () => {
          const caller = await here.call(lineId);
          caller.press('1');
          await caller.ended;
          await expect.poll(() => here.worker.services.registry.get(caller.callId)).toBeUndefined();
          return recordings(caller.callId);
        },
        { timeout: 20_000 },
      )
      .toEqual([]);
  } finally {
    await here.hotel.db.hotel.update({ recordCalls: true, by: SYSTEM });
  }
});

let departmentId: string;
let mailbox: string;
beforeAll(async () => {
  departmentId = (await here.hotel.db.departments.create({ name: 'Spa', by: SYSTEM })).id;
  const flow = flowOf(
    [
      { id: 'start', type: 'trigger' },
      {
        id: 'record',
        type: 'voicemail',
        config: { greeting: { en: 'Speak after the tone.' }, departmentId, maxSeconds: 20, silenceSeconds: 2 },
      },
      { id: 'recorded', type: 'hangup', config: { text: { en: 'Thank you.' }, outcome: 'recorded' } },
      { id: 'empty', type: 'hangup', config: { text: { en: 'Goodbye.' }, outcome: 'empty' } },
    ],
    ['start.start > record', 'record.recorded > recorded', 'record.empty > empty'],
  );
  mailbox = (await here.publish(flow)).lineId;
});

it('a message is recorded after the tone, until silence, stored and written down', async () => {
  const say = await spoken(here.worker.services.speech, 'Please call me back about a massage tomorrow');
  const caller = await here.call(mailbox);
  await caller.event('prompt.finished');
  await caller.speak(join(silence(1_300), say, silence(300)));
  const told = await caller.event('voicemail.recorded');
  expect(told.departmentId).toBe(departmentId);
  expect((await caller.event('call.ended')).outcome).toBe('recorded');
  await expect.poll(() => here.hotel.db.recordings.voicemails(), { timeout: 10_000 }).toHaveLength(1);
  const [message] = await here.hotel.db.recordings.voicemails();
  expect(message).toMatchObject({ id: told.recordingId, departmentId, channels: 1 });
  expect(message!.durationMs).toBeGreaterThan(1_500);
  expect(message).toHaveProperty('transcript');
});

it('silence is no message', async () => {
  const caller = await here.call(mailbox);
  expect((await caller.event('call.ended', () => true, 20_000)).outcome).toBe('empty');
});

it('a caller who hangs up after speaking has left a message', async () => {
  const say = await spoken(here.worker.services.speech, 'Please call me back');
  const caller = await here.call(mailbox);
  await caller.event('prompt.finished');
  await caller.speak(join(silence(1_300), say));
  caller.hangUp();
  await caller.ended;
  await expect
    .poll(async () => (await here.hotel.db.recordings.voicemails()).some((row) => row.callId === caller.callId), {
      timeout: 10_000,
    })
    .toBe(true);
});
