import { smallFlow } from '@innline/testkit/worker';
import { expect, it } from 'vitest';
import { CallerGone } from '../src/call/recovery';
import { telnyxRecovery } from '../src/ingress/telnyx/recovery';
import { telnyxHouse } from './telnyx-house';

const here = telnyxHouse();
const CALLER = '+34600111222';

it('a stream that breaks is started again, and the call goes on at the same step', async () => {
  const { lineId } = await here.publishOn('+34971000021', smallFlow());
  const call = here.fake.callIn({ from: CALLER, to: '+34971000021' });
  await call.streaming();
  await here.happened(lineId, 'node.entered', ({ name }) => name === 'menu');
  call.drop();
  await call.streaming(2);
  const before = call.heard.length;
  await expect.poll(() => call.heard.length, { timeout: 10_000 }).toBeGreaterThan(before + 10);
  call.press('1');
  expect(await call.ended).toBe('normal_clearing');
  expect(await here.happened(lineId, 'call.ended')).toMatchObject({ outcome: 'rooms', reason: 'completed' });
  // the socket's end and the webhook both told of it: one command
  expect(call.commands.map(({ action }) => action)).toEqual(['answer', 'streaming_start', 'hangup']);
  expect(call.commands[1]!.body).toMatchObject({ stream_bidirectional_mode: 'rtp', stream_codec: 'PCMU' });
});

it('goes on at the same step on a second worker when the first one dies', async () => {
  const { lineId } = await here.publishOn('+34971000022', smallFlow());
  const other = await here.another();
  try {
    const call = here.fake.callIn({ from: CALLER, to: '+34971000022' });
    await call.streaming();
    await here.happened(lineId, 'node.entered', ({ name }) => name === 'menu');
    const { id } = await here.lastCall(lineId);
    here.behind = [other];
    // as if the process were gone: nothing is renewed, written or told any more
    const { registry } = here.worker.services;
    const dead = registry.get(id)!;
    registry.remove(id);
    dead.fence();
    call.drop();
    await call.streaming(2);
    await expect.poll(() => other.services.registry.get(id)?.node(), { timeout: 10_000 }).toBe('menu');
    const before = call.heard.length;
    await expect.poll(() => call.heard.length, { timeout: 10_000 }).toBeGreaterThan(before + 10);
    call.press('2');
    expect(await call.ended).toBe('normal_clearing');
    expect(await here.happened(lineId, 'call.ended')).toMatchObject({ outcome: 'spa' });
    const { events } = await here.lastCall(lineId);
    expect(events.filter(({ type }) => type === 'call.started')).toHaveLength(1);
  } finally {
    here.behind = [here.worker];
    await other.stop(0);
  }
});

it('a living worker gives the call up to the one its stream came back to', async () => {
  const { lineId } = await here.publishOn('+34971000023', smallFlow());
  const other = await here.another();
  try {
    const call = here.fake.callIn({ from: CALLER, to: '+34971000023' });
    await call.streaming();
    await here.happened(lineId, 'node.entered', ({ name }) => name === 'menu');
    const { id } = await here.lastCall(lineId);
    here.behind = [other];
    call.drop();
    await expect.poll(() => other.services.registry.get(id)?.node(), { timeout: 15_000 }).toBe('menu');
    await expect.poll(() => here.worker.services.registry.get(id) === undefined, { timeout: 5_000 }).toBe(true);
    call.hangUp();
    expect(await here.happened(lineId, 'call.ended')).toMatchObject({ reason: 'caller_left' });
  } finally {
    here.behind = [here.worker];
    await other.stop(0);
  }
});

it('asks for the audio of a call it has taken over, if Telnyx has told of nothing', async () => {
  const { lineId } = await here.publishOn('+34971000027', smallFlow());
  const call = here.fake.callIn({ from: CALLER, to: '+34971000027' });
  await call.streaming();
  await here.happened(lineId, 'node.entered', ({ name }) => name === 'menu');
  const { id: callId } = await here.lastCall(lineId);
  const { services } = here.worker;
  const checkpoint = await services.ledger.load(callId);
  const waiting = { callId, hotelId: here.hotel.hotel.id, carrier: checkpoint!.carrier };
  expect(await telnyxRecovery.recover(waiting, services)).toBeNull();
  await call.streaming(2);
  await expect.poll(() => services.registry.get(callId)?.media.here, { timeout: 10_000 }).toBe(true);
  call.hangUp();
  await here.happened(lineId, 'call.ended');
  await expect(telnyxRecovery.recover(waiting, services)).rejects.toThrow(CallerGone);
  expect(call.commands.filter(({ action }) => action === 'streaming_start')).toHaveLength(1);
});

it('every webhook three times: one call, one answer, one end', async () => {
  const { lineId } = await here.publishOn('+34971000024', smallFlow());
  here.fake.webhooks.copies = 3;
  try {
    const call = here.fake.callIn({ from: CALLER, to: '+34971000024' });
    await call.streaming();
    await here.happened(lineId, 'node.entered', ({ name }) => name === 'menu');
    call.press('1');
    await call.ended;
    await here.happened(lineId, 'call.ended');
    await here.fake.webhooks.settled();
    expect(call.streams).toHaveLength(1);
    expect(here.fake.requests.filter(({ path }) => path.includes(call.id) && path.endsWith('answer'))).toHaveLength(1);
    const { calls } = await here.hotel.db.calls.list({ filter: { lineId } });
    expect(calls).toHaveLength(1);
  } finally {
    here.fake.webhooks.copies = 1;
  }
});

it('told of a call’s end before its beginning, it does not answer', async () => {
  await here.publishOn('+34971000025', smallFlow());
  here.fake.webhooks.held = [];
  const call = here.fake.callIn({ from: CALLER, to: '+34971000025' });
  call.hangUp('originator_cancel');
  await here.fake.webhooks.release((held) => held.reverse());
  await here.fake.webhooks.settled();
  const second = here.fake.callIn({ from: CALLER, to: '+34971000025' });
  await second.streaming();
  expect(call.commands).toEqual([]);
  expect(here.fake.requests.some(({ path }) => path.includes(call.id))).toBe(false);
  second.hangUp();
});

it('a caller who hangs up while their stream is away is gone', async () => {
  const { lineId } = await here.publishOn('+34971000026', smallFlow());
  const call = here.fake.callIn({ from: CALLER, to: '+34971000026' });
  await call.streaming();
  await here.happened(lineId, 'node.entered', ({ name }) => name === 'menu');
  here.behind = [];
  call.drop();
  call.hangUp();
  here.behind = [here.worker];
  expect(await here.happened(lineId, 'call.ended')).toMatchObject({ reason: 'caller_left' });
});

it('a worker that is ending refuses the stream of a call it has handed over: the next one reaches another worker', async () => {
  const { lineId } = await here.publishOn('+34971000029', smallFlow());
  const [ending, other] = [await here.another(), await here.another()];
  here.behind = [here.worker, ending];
  let stopping: Promise<void> | undefined;
  try {
    const call = here.fake.callIn({ from: CALLER, to: '+34971000029' });
    await call.streaming();
    await here.happened(lineId, 'node.entered', ({ name }) => name === 'menu');
    const { id } = await here.lastCall(lineId);
    expect(ending.services.registry.get(id)).toBeDefined();
    // the balancer has not noticed yet: the first stream that is asked for goes to the worker that ends
    stopping = ending.stop(20_000);
    await expect.poll(() => call.streams.length, { timeout: 15_000 }).toBeGreaterThan(1);
    await expect(call.streams[1]!.started).rejects.toThrow();
    const before = call.heard.length;
    here.behind = [here.worker, other];
    await expect.poll(() => other.services.registry.get(id)?.node(), { timeout: 15_000 }).toBe('menu');
    await expect.poll(() => call.heard.length, { timeout: 15_000 }).toBeGreaterThan(before + 10);
    call.press('1');
    await stopping;
    expect(await call.ended).toBe('normal_clearing');
    expect(await here.happened(lineId, 'call.ended')).toMatchObject({ outcome: 'rooms', reason: 'completed' });
  } finally {
    here.behind = [here.worker];
    await (stopping ?? ending.stop(0));
    await other.stop(0);
  }
}, 90_000);
