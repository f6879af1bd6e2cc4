import { smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { cluster } from './cluster';

// R2 for callers whose connection is at one worker and whose call at another.

const here = cluster({ INNLINE_MAX_CALLS: '1', INNLINE_RETURN_MS: '15000' });

it('the worker that runs the call dies: the caller comes back and goes on', async () => {
  const [full, victim] = [await here.worker(), await here.worker()];
  const lineId = await here.publish(smallFlow());
  const first = await here.call(lineId, full, []);
  await first.at('menu');
  const second = await here.call(lineId, full, [full]);
  await second.at('menu');
  expect(victim.log()).toContain(second.callId);
  victim.kill('SIGKILL');
  await victim.ended;
  await expect.poll(() => second.returns.length, { timeout: 15_000 }).toBeGreaterThan(0);
  const before = second.heard.length;
  await expect.poll(() => second.heard.length, { timeout: 15_000 }).toBeGreaterThan(before + 10);
  second.press('2');
  expect(await second.event('call.ended')).toMatchObject({ outcome: 'spa' });
  first.hangUp();
  await first.ended;
  // or it would have room for the callers of the next test
  full.kill('SIGKILL');
  await full.ended;
}, 60_000);

it('the worker that holds the connection dies: the caller comes back, and their call is where it was', async () => {
  const [victim, runs] = [await here.worker(), await here.worker()];
  const lineId = await here.publish(smallFlow());
  await (await here.call(lineId, victim, [])).at('menu');
  const caller = await here.call(lineId, victim, [runs]);
  await caller.at('menu');
  victim.kill('SIGKILL');
  await victim.ended;
  await expect.poll(() => caller.returns.length, { timeout: 15_000 }).toBe(1);
  caller.press('1');
  expect(await caller.event('call.ended')).toMatchObject({ outcome: 'rooms' });
  // it never changed hands
  expect(runs.log()).not.toContain('Took a call over');
}, 60_000);
