import { startElevenLabsDouble } from '@innline/testkit/elevenlabs';
import { fromUlaw } from '@innline/testkit/ulaw';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectElevenLabs, greetingFlow } from '../vendors';
import { phones } from './phones';

const NUMBER = '+34971000031';
const vendor = await startElevenLabsDouble();
const p = await phones([NUMBER], { INNLINE_ELEVENLABS_URL: vendor.url });
const SECOND = 8_000;

beforeAll(async () => {
  await connectElevenLabs(p.here.hotel);
  await p.line(NUMBER, greetingFlow());
});
afterAll(() => vendor.stop());

it('what a voice has to say to a telephone goes there byte by byte', async () => {
  const call = p.callIn(NUMBER, { from: '+34600111222' });
  const stream = await call.streamed();
  const greeting = () => vendor.said.find(({ text }) => text.startsWith('Good evening, you are calling from'));
  const heard = () =>
    Buffer.from(stream.heard.flatMap(({ pcm }) => [...Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)]));
  await expect.poll(() => heard().length, { timeout: 20_000 }).toBeGreaterThan(2 * 2 * SECOND);
  const { format, audio } = greeting()!;
  expect(format).toBe('ulaw_8000');
  // µ-law says the same as the samples it stands for
  const said = fromUlaw(audio.subarray(0, SECOND));
  expect(heard().indexOf(Buffer.from(said.buffer))).toBeGreaterThanOrEqual(0);
  await call.hangUp();
  // what everybody hears is rendered for everybody
  const menu = vendor.said.find(({ text }) => text.startsWith('For reservations'));
  expect(menu!.format).toBe('pcm_16000');
  expect(vendor.breaches).toEqual([]);
});
