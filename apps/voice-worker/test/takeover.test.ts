import { smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { restore } from '../src/call/restore';
import { endLostCalls } from '../src/keeper/lost-calls';
import { FakeMedia } from '../src/testing/fakes';
import { house } from './setup';

const here = house();

const second = () => here.another({ roles: ['agent'] });
/** As if the process were gone: nothing is written, renewed or ended any more. */
function kill(callId: string): void {
  const call = here.worker.services.registry.get(callId)!;
  here.worker.services.registry.remove(callId);
  call.fence();
}

it('a call goes on from its checkpoint on another worker, at the same question', async () => {
  const { lineId } = await here.publish(smallFlow());
  const caller = await here.call(lineId);
  await caller.at('menu');
  await caller.event('prompt.started');
  kill(caller.callId);
  const other = await second();
  try {
    const media = new FakeMedia();
    // the dead worker's lease has to run out first
    await expect
      .poll(() => restore(caller.callId, media, other.services), { timeout: 10_000, interval: 100 })
      .not.toBeNull();
    const call = other.services.registry.get(caller.callId)!;
    expect(call.lease.epoch).toBe(2);
    await expect.poll(() => media.sent.length, { timeout: 5_000 }).toBeGreaterThan(3);
    expect(call.node()).toBe('menu');
    media.handlers!.digit('1', 'keypad');
    await expect.poll(() => media.log.includes('event call.ended'), { timeout: 15_000 }).toBe(true);
    await expect
      .poll(async () => (await here.hotel.db.calls.get(caller.callId)).status, { timeout: 10_000 })
      .toBe('ended');
    const { events } = await here.hotel.db.calls.detail(caller.callId);
    expect(events.filter(({ type }) => type === 'call.started')).toHaveLength(1);
    expect(events.filter(({ type }) => type === 'call.ended')).toEqual([
      expect.objectContaining({ outcome: 'rooms', reason: 'completed' }),
    ]);
    expect(new Set(events.map(({ seq }) => seq)).size).toBe(events.length);
  } finally {
    await other.stop(0);
  }
});

it('a call whose worker died is ended by the keeper, once, and leaves nothing in Redis', async () => {
  const { lineId } = await here.publish(smallFlow());
  const caller = await here.call(lineId);
  await caller.at('menu');
  kill(caller.callId);
  const { services } = here.worker;
  // while the lease is valid nobody touches it
  expect(await endLostCalls(services, -60_000)).toBe(0);
  await expect.poll(() => endLostCalls(services, -60_000), { timeout: 10_000, interval: 200 }).toBe(1);
  await expect
    .poll(async () => (await here.hotel.db.calls.get(caller.callId)).status, { timeout: 10_000 })
    .toBe('ended');
  expect((await here.hotel.db.calls.get(caller.callId)).endReason).toBe('fault');
  expect(await endLostCalls(services, -60_000)).toBe(0);
  expect(await services.redis.keys(`call:*${caller.callId}*`)).toEqual([]);
});

it('a worker that ends lets calls finish, refuses new ones, and says goodbye to who is left', async () => {
  const { lineId } = await here.publish(smallFlow());
  const [quick, slow] = [await here.call(lineId), await here.call(lineId)];
  await Promise.all([quick.at('menu'), slow.at('menu')]);
  const stopping = here.worker.stop(12_000);
  quick.press('1');
  const late = await here.call(lineId);
  expect(await late.ended).toBe('draining');
  expect((await quick.event('call.ended')).outcome).toBe('rooms');
  expect(
    (await slow.event('prompt.started', ({ text }) => text.includes('we have to end this call'), 25_000)).language,
  ).toBe('en');
  expect(await slow.event('call.ended')).toMatchObject({ reason: 'fault' });
  await stopping;
});
