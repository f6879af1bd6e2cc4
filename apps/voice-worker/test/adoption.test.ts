import { redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { adopt, offer } from '../src/call/offers';
import { CallerGone, type Recovery } from '../src/call/recovery';
import { FakeMedia } from '../src/testing/fakes';
import { house } from './setup';

const here = house({ env: { INNLINE_STT: 'none', INNLINE_RETURN_MS: '4000' } });

const second = () => here.another({ roles: ['agent'] });
/** A call at its menu whose worker is gone, as Redis sees it. */
async function orphan(): Promise<string> {
  const { lineId } = await here.publish(smallFlow());
  const caller = await here.call(lineId);
  await caller.at('menu');
  await caller.event('prompt.started');
  const { registry, redis } = here.worker.services;
  const call = registry.get(caller.callId)!;
  registry.remove(caller.callId);
  call.fence();
  const key = redisKeys.lease(caller.callId);
  const lease = JSON.parse((await redis.get(key))!);
  await redis.set(key, JSON.stringify({ ...lease, until: Date.now() - 1 }));
  return caller.callId;
}
const row = (callId: string) => here.hotel.db.calls.get(callId);
const ended = (callId: string) =>
  expect.poll(async () => (await row(callId)).status, { timeout: 20_000 }).toBe('ended');

it('an offer is taken by a worker with room, which ends the call properly when nobody comes back', async () => {
  const callId = await orphan();
  // this worker is full; only the other one may take it
  const other = await second();
  const { registry, redis } = here.worker.services;
  registry.draining = true;
  try {
    await offer(callId, redis);
    await expect.poll(() => other.services.registry.get(callId)?.away, { timeout: 10_000 }).toBe(true);
    expect(JSON.parse((await redis.get(redisKeys.lease(callId)))!)).toMatchObject({ epoch: 2, free: true });
    await ended(callId);
    expect(await row(callId)).toMatchObject({ endReason: 'caller_left' });
    expect(await redis.exists(redisKeys.lease(callId), redisKeys.checkpoint(callId))).toBe(0);
  } finally {
    registry.draining = false;
    await other.stop(0);
  }
});

it('asks for the caller’s audio where that is the way, and goes on at the same question', async () => {
  const callId = await orphan();
  const media = new FakeMedia();
  const asked: unknown[] = [];
  const recovery: Recovery = {
    transport: 'websocket',
    async recover(caller) {
      asked.push(caller);
      return media;
    },
  };
  const { services } = here.worker;
  await adopt(callId, services, [recovery]);
  expect(asked).toEqual([{ callId, hotelId: here.hotel.hotel.id, carrier: null }]);
  const call = services.registry.get(callId)!;
  await expect.poll(() => media.sent.length, { timeout: 10_000 }).toBeGreaterThan(3);
  expect([call.away, call.node()]).toEqual([false, 'menu']);
  media.handlers!.digit('2', 'keypad');
  await ended(callId);
  expect(await row(callId)).toMatchObject({ outcome: 'spa' });
});

it('a caller who hung up meanwhile is not waited for; one whose audio cannot be had yet is', async () => {
  const { services } = here.worker;
  const failing = (error: Error): Recovery => ({ transport: 'websocket', recover: () => Promise.reject(error) });
  const gone = await orphan();
  await adopt(gone, services, [failing(new CallerGone())]);
  await ended(gone);
  expect(await row(gone)).toMatchObject({ endReason: 'caller_left' });
  const late = await orphan();
  await adopt(late, services, [failing(new Error('the carrier is away'))]);
  expect(services.registry.get(late)?.away).toBe(true);
  await ended(late);
});

it('what nobody knows, and what somebody holds, is left alone', async () => {
  const { services } = here.worker;
  await adopt(newId(), services, []);
  const { lineId } = await here.publish(smallFlow());
  const caller = await here.call(lineId);
  await caller.at('menu');
  const other = await second();
  try {
    await adopt(caller.callId, other.services, []);
    expect(other.services.registry.get(caller.callId)).toBeUndefined();
    expect(services.registry.get(caller.callId)?.lease.epoch).toBe(1);
    caller.press('1');
    expect(await caller.event('call.ended')).toMatchObject({ outcome: 'rooms' });
  } finally {
    await other.stop(0);
  }
});
