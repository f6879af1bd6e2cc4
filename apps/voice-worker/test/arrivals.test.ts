import { redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { callIn } from '@innline/testkit/caller';
import { smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { Arrivals } from '../src/call/arrivals';
import { Ledger } from '../src/call/ledger';
import type { Arrival } from '../src/call/place-call';
import { house } from './setup';

const here = house();

const arrivalAt = (lineId: string): Arrival => ({
  ...{ callId: newId(), hotelId: here.hotel.hotel.id, target: { kind: 'line', lineId }, channel: 'phone' },
  ...{ callerNumber: '+34600000601', callerName: null, userId: null, userName: null, language: null, pretendAt: null },
});
/** What a worker that is dead by now left of a caller. */
const leftBehind = (arrival: Arrival) => here.worker.services.arrivals.remember(arrival, 'websocket');
const comeBack = ({ callId, hotelId }: Arrival) =>
  callIn({ url: here.url, token: here.token({ leg: 'resume', hotelId, callId }) });

it('who comes back before their call began is called in by whoever they reach', async () => {
  const { lineId } = await here.publish(smallFlow());
  const arrival = arrivalAt(lineId);
  await leftBehind(arrival);
  const caller = await comeBack(arrival);
  expect(caller.callId).toBe(arrival.callId);
  await caller.at('menu');
  caller.press('2');
  expect((await caller.event('call.ended')).outcome).toBe('spa');
  await caller.ended;
  // over is over: nothing is begun twice
  const late = await comeBack(arrival);
  expect(await late.ended).toBe('not_live');
});

it('a worker that lives keeps its caller: the other one waits until its lease has run out', async () => {
  const { lineId } = await here.publish(smallFlow());
  const { redis } = here.worker.services;
  const other = new Ledger(redis, 'another-worker');
  const arrival = arrivalAt(lineId);
  const theirs = new Arrivals(redis, other);
  await theirs.hold(arrival, 'websocket');
  const { until } = JSON.parse((await redis.get(redisKeys.lease(arrival.callId)))!);
  const caller = await comeBack(arrival);
  await caller.event('call.started');
  expect(Date.now()).toBeGreaterThanOrEqual(until);
  // and the other one knows
  await theirs.renew();
  await theirs.drop(arrival.callId);
  caller.press('2');
  expect((await caller.event('call.ended')).outcome).toBe('spa');
});

it('a line that leads nowhere by now is told, and nobody is left in silence', async () => {
  const arrival = arrivalAt('a-line-that-was-deleted');
  await leftBehind(arrival);
  const caller = await comeBack(arrival);
  expect(await caller.ended).toBe('no_such_line');
  expect(caller.heard.length).toBeGreaterThan(25);
  expect(await here.worker.services.arrivals.find(arrival.callId)).toBeNull();
});
