import { smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { house } from './setup';

const here = house();

it('greets, takes a key, says goodbye and hangs up; everything is written down', async () => {
  const { lineId } = await here.publish(smallFlow());
  const caller = await here.call(lineId);
  await caller.at('menu');
  await caller.event('prompt.started');
  caller.press('1');
  await caller.at('rooms');
  const end = await caller.event('call.ended');
  expect(end).toMatchObject({ reason: 'completed', outcome: 'rooms' });
  expect(await caller.ended).toBe('completed');
  expect(caller.heard.length).toBeGreaterThan(100);
  await expect
    .poll(async () => (await here.hotel.db.calls.get(caller.callId)).status, { timeout: 5_000 })
    .toBe('ended');
  const stored = await here.hotel.db.calls.detail(caller.callId);
  expect(stored.events.map(({ seq }) => seq)).toEqual(stored.events.map((_, i) => i));
  expect(stored.segments.map(({ text }) => text)).toContain('Welcome to Hotel Aurora.');
});
