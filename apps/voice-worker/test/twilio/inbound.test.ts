import { loudness } from '@innline/testkit/caller';
import { smallFlow } from '@innline/testkit/worker';
import { beforeAll, expect, it } from 'vitest';
import { spoken } from '../speak';
import { phones } from './phones';

const NUMBER = '+34971000001';
const p = await phones([NUMBER]);
beforeAll(async () => {
  await p.line(NUMBER, smallFlow());
});

it('a caller hears the greeting, presses 1, reaches the node, and the flow hangs up for good', async () => {
  const call = p.callIn(NUMBER);
  const stream = await call.streamed();
  const id = await p.idOf(call.sid);
  expect(await p.story.event(id, 'call.started')).toMatchObject({
    ...{ channel: 'phone', direction: 'inbound', callerNumber: '+34600111222' },
  });
  await p.story.at(id, 'menu');
  await expect.poll(() => stream.heard.some(({ pcm }) => loudness(pcm) > 0.02), { timeout: 10_000 }).toBe(true);
  call.press('1');
  expect(await p.story.event(id, 'digit')).toMatchObject({ digit: '1', source: 'carrier' });
  await p.story.at(id, 'rooms');
  expect(await p.story.event(id, 'call.ended')).toMatchObject({ reason: 'completed', outcome: 'rooms' });
  await call.ended;
  // we closed the stream; Twilio asked how to go on, and was told to hang up
  expect(call.verbs).toEqual(['Stream', 'Hangup']);
  expect(call.errors).toEqual([]);
  expect(stream.violations).toEqual([]);
  expect(await stream.ended).toBe('far');
  await expect.poll(async () => (await p.here.hotel.db.calls.get(id)).status, { timeout: 10_000 }).toBe('ended');
  expect(p.twilio.webhooks.answers.filter(({ status }) => status !== 200)).toEqual([]);
});

it('understands a phrase over the telephone', async () => {
  const call = p.callIn(NUMBER);
  await call.streamed();
  const id = await p.idOf(call.sid);
  await p.story.event(id, 'prompt.started', ({ node }) => node === 'menu');
  await call.speak(await spoken(p.here.worker.services.speech, 'the spa please'));
  expect(await p.story.event(id, 'choice.made')).toMatchObject({ port: 'spa', by: 'speech' });
  expect(await p.story.event(id, 'call.ended')).toMatchObject({ outcome: 'spa' });
  await call.ended;
});

it('a caller who hangs up ends the call at once', async () => {
  const call = p.callIn(NUMBER);
  await call.streamed();
  const id = await p.idOf(call.sid);
  await p.story.at(id, 'menu');
  await call.hangUp();
  expect(await p.story.event(id, 'call.ended', () => true, 3_000)).toMatchObject({ reason: 'caller_left' });
});

it('a key stops the prompt at Twilio, too', async () => {
  const call = p.callIn(NUMBER);
  const stream = await call.streamed();
  const id = await p.idOf(call.sid);
  await p.story.event(id, 'prompt.started', ({ node }) => node === 'menu');
  const before = stream.clears;
  call.press('2');
  await expect.poll(() => stream.clears, { timeout: 10_000 }).toBeGreaterThan(before);
  await call.hangUp();
});

it('the addresses of the systems before it work as well', async () => {
  const call = p.callIn(NUMBER, {
    voiceUrl: 'https://phones.innline.test/incoming-call',
    statusUrl: 'https://phones.innline.test/call-status',
  });
  await call.streamed();
  const id = await p.idOf(call.sid);
  await p.story.at(id, 'menu');
  await call.hangUp();
  await p.story.event(id, 'call.ended');
  expect(p.twilio.webhooks.answers.filter(({ path }) => path === '/call-status')).toEqual([
    expect.objectContaining({ status: 200 }),
  ]);
});
