import { loudness } from '@innline/testkit/caller';
import { smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { spoken } from './speak';
import { telnyxHouse } from './telnyx-house';

const here = telnyxHouse();
const CALLER = '+34600111222';

it('answers, greets, takes a key, says goodbye and hangs up at Telnyx', async () => {
  const { lineId } = await here.publishOn('+34971000001', smallFlow());
  const call = here.fake.callIn({ from: CALLER, to: '+34971000001', callerName: 'Ana' });
  await call.streaming();
  const heard = () => loudness(Int16Array.from(call.heard.flatMap(({ pcm }) => [...pcm])));
  await expect.poll(heard, { timeout: 10_000 }).toBeGreaterThan(0.01);
  await here.happened(lineId, 'node.entered', ({ name }) => name === 'menu');
  call.press('1');
  expect(await call.ended).toBe('normal_clearing');
  expect(call.commands.map(({ action }) => action)).toEqual(['answer', 'hangup']);
  const end = await here.happened(lineId, 'call.ended');
  expect(end).toMatchObject({ reason: 'completed', outcome: 'rooms' });
  const { events, segments } = await here.lastCall(lineId);
  expect(events[0]).toMatchObject({ channel: 'phone', callerNumber: CALLER, callerName: 'Ana' });
  expect(segments.map(({ text }) => text)).toContain('Welcome to Hotel Aurora.');
  await here.fake.webhooks.settled();
  expect(here.fake.webhooks.deliveries.every(({ status }) => status === 200)).toBe(true);
});

it('understands what a caller says over the telephone', async () => {
  const { lineId } = await here.publishOn('+34971000002', smallFlow());
  const call = here.fake.callIn({ from: CALLER, to: '+34971000002' });
  await call.streaming();
  const said = await spoken(here.worker.services.speech, 'reservations please');
  await here.happened(lineId, 'node.entered', ({ name }) => name === 'menu');
  await call.speak(said);
  expect(await call.ended).toBe('normal_clearing');
  expect(await here.happened(lineId, 'call.ended')).toMatchObject({ outcome: 'rooms' });
});

it('a caller who hangs up is gone; a hidden number is none', async () => {
  const { lineId } = await here.publishOn('+34971000003', smallFlow());
  const call = here.fake.callIn({ from: 'anonymous', to: '+34971000003' });
  await call.streaming();
  await expect.poll(() => call.heard.length, { timeout: 10_000 }).toBeGreaterThan(5);
  call.hangUp();
  expect(await here.happened(lineId, 'call.ended')).toMatchObject({ reason: 'caller_left' });
  expect(await here.happened(lineId, 'call.started')).toMatchObject({ callerNumber: null, callerName: null });
});
