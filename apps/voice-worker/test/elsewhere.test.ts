import { SYSTEM } from '@innline/db';
import { loudness, type ScriptedCaller, sine, toneShare } from '@innline/testkit/caller';
import { smallFlow } from '@innline/testkit/worker';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Worker } from '../src/worker';
import { house } from './setup';

// Callers whose connection reaches a worker that is full or ending, while another one has room.

const here = house({ env: { INNLINE_STT: 'none', INNLINE_MAX_CALLS: '1' } });
vi.setConfig({ testTimeout: 120_000 });
const PATIENT = { timeout: 60_000 };
let other: Worker;
let lineId: string;
const callers: ScriptedCaller[] = [];

beforeAll(async () => {
  other = await here.another({ roles: ['agent'] });
  lineId = (await here.publish(smallFlow())).lineId;
});
afterEach(async () => {
  for (const caller of callers.splice(0)) {
    caller.hangUp();
    await caller.ended;
  }
  const live = () => here.worker.services.registry.size + other.services.registry.size;
  await expect.poll(live, PATIENT).toBe(0);
});
afterAll(() => other.stop(0));

async function call(line = lineId): Promise<ScriptedCaller> {
  const caller = await here.call(line);
  callers.push(caller);
  return caller;
}
const at = (caller: ScriptedCaller) =>
  [here.worker, other].findIndex(({ services }) => services.registry.get(caller.callId) !== undefined);
const passedOn = async () => (await here.worker.services.metrics.passedOn.get()).values[0]?.value ?? 0;

it('is answered there: hears the flow, sees what happens, and presses keys', async () => {
  const first = await call();
  await first.at('menu');
  const second = await call();
  await second.at('menu');
  expect([at(first), at(second), await passedOn()]).toEqual([0, 1, 1]);
  await expect.poll(() => second.heard.some(({ pcm }) => loudness(pcm) > 0.01), PATIENT).toBe(true);
  await second.event('prompt.finished');
  second.press('2');
  expect(await second.event('call.ended')).toMatchObject({ outcome: 'spa', reason: 'completed' });
  await second.ended;
  await expect
    .poll(() => here.hotel.db.calls.get(second.callId), PATIENT)
    .toMatchObject({ channel: 'browser', outcome: 'spa' });
  // and the one here noticed nothing
  first.press('1');
  expect((await first.event('call.ended')).outcome).toBe('rooms');
});

it('what they say is heard there, and a hang-up ends the call', async () => {
  await (await call()).at('menu');
  const second = await call();
  await second.at('menu');
  const heard: Int16Array[] = [];
  const { parties } = other.services.registry.get(second.callId)!;
  const fromCaller = parties.fromCaller.bind(parties);
  parties.fromCaller = (pcm) => {
    heard.push(pcm);
    fromCaller(pcm);
  };
  await second.speak(sine(400, 440));
  await expect.poll(() => heard.filter((pcm) => toneShare(pcm, 440) > 0.8).length, PATIENT).toBeGreaterThan(10);
  second.hangUp();
  await second.ended;
  await expect.poll(() => at(second), PATIENT).toBe(-1);
  await expect
    .poll(() => here.hotel.db.calls.get(second.callId), PATIENT)
    .toMatchObject({ status: 'ended', endReason: 'caller_left' });
});

it('all lines are busy only when no worker has room', async () => {
  await (await call()).at('menu');
  await (await call()).at('menu');
  expect(await (await here.call(lineId)).ended).toBe('no_capacity');
});

it('a worker that is ending takes nobody, and turns nobody away', async () => {
  const { registry } = here.worker.services;
  registry.draining = true;
  try {
    const caller = await call();
    await caller.at('menu');
    expect(at(caller)).toBe(1);
  } finally {
    registry.draining = false;
  }
});

it('whoever waits in the queue goes on wherever there is room first', async () => {
  const { lineId: patient } = await here.publish(smallFlow());
  await here.hotel.db.lines.update({ id: patient, busyPolicy: 'queue', by: SYSTEM });
  const [first, second] = [await call(patient), await call(patient)];
  await Promise.all([first.at('menu'), second.at('menu')]);
  const third = await call(patient);
  const queued = async () => (await here.worker.services.metrics.queued.get()).values[0]?.value;
  await expect.poll(queued, PATIENT).toBe(1);
  second.press('1');
  await second.ended;
  await third.at('menu');
  expect(at(third)).toBe(1);
  expect(await queued()).toBe(0);
  third.press('2');
  expect((await third.event('call.ended')).outcome).toBe('spa');
  // whoever gives up in the queue is nobody's call
  const fourth = await call(patient);
  await fourth.at('menu');
  const fifth = await call(patient);
  await expect.poll(queued, PATIENT).toBe(1);
  fifth.hangUp();
  await fifth.ended;
  expect(at(fifth)).toBe(-1);
});

it('a line that leads nowhere is told as it would be here', async () => {
  await (await call()).at('menu');
  const { lineId: gone } = await here.publish(smallFlow());
  await here.hotel.db.lines.remove({ id: gone, by: SYSTEM });
  expect(await (await here.call(gone)).ended).toBe('no_such_line');
});

it('one that does not answer is not waited for long, and another one is asked', async () => {
  const { redis } = here.worker.services;
  // frozen: it told of itself a moment ago and hears nothing
  await redis.hset('workers', 'frozen', JSON.stringify({ at: Date.now(), calls: 0, free: 50 }));
  await (await call()).at('menu');
  const second = await call();
  await second.at('menu');
  expect(at(second)).toBe(1);
  await redis.hdel('workers', 'frozen');
});
