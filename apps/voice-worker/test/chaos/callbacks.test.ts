import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { SYSTEM } from '@innline/db';
import { redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { Worker as QueueWorker } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attempt } from '../../src/callbacks/attempt';
import type { Worker } from '../../src/worker';
import type { Colleague } from '../setup';
import { PUBLIC, phones } from '../twilio/phones';
import { queueWorker } from './queue-worker';

// R1 for promised calls back: the worker that keeps a promise is killed while the desk rings, and while the guest's phone
// does. No promise is lost, and no guest is rung twice for one attempt.

const house = await phones(['+34971000001']);
const { here, twilio } = house;
const [AT_DESK, AT_GUEST] = ['+34600999881', '+34600999882'];
const WAIT = { timeout: 30_000 };
/** How long a dead worker's attempt keeps the promise from the others: packages/db, `beginAttempt`. */
const ATTEMPT_MS = 15 * 60_000;
const running = new Set<ChildProcess>();
let maria: Colleague;
let left: string;

beforeAll(async () => {
  maria = await here.member('Maria', true);
  await here.hotel.db.lines.create({ name: 'Main', number: '+34971000001', by: SYSTEM });
  twilio.pickups.set(AT_DESK, { by: 'busy' }).set(AT_GUEST, { by: 'never' });
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
});

async function promise(number: string): Promise<string> {
  const fields = { number, name: 'Lucía', reason: 'a late arrival', now: Date.now(), effectKey: newId() };
  const booked = await here.hotel.db.callbacks.create({ ...fields, by: SYSTEM });
  if (booked.outcome !== 'booked') throw new Error(booked.outcome);
  return booked.callback.id;
}
const QUEUE = `${redisKeys.queues}:callbacks`;
const job = (id: string) => `${QUEUE}:row-${id}`;
const row = (id: string) => here.hotel.db.callbacks.get(id);
const rung = (number: string) => twilio.placed.filter(({ of }) => of.to === number).length;
const isDue = async (id: string, at: number) =>
  (await here.worker.services.data.dueCallbacks(at)).some((due) => due.id === id);

/** A worker of the queues that will not live to see the end of it. */
async function victim() {
  const { env } = here.worker.services;
  const { child, ready } = queueWorker(env, { INNLINE_URL: PUBLIC, INNLINE_TWILIO_URL: twilio.url });
  running.add(child);
  await ready;
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
    running.delete(child);
  };
}

let rings = 0;
/** The next call that rings the desks. */
async function ringing(): Promise<string> {
  const told = () => house.story.events.filter(({ type }) => type === 'transfer.ringing')[rings]?.callId;
  await expect.poll(told, WAIT).toBeDefined();
  const callId = told()!;
  rings += 1;
  return callId;
}

it('killed while the desk rings: nobody was dialled, and the promise stays', async () => {
  const kill = await victim();
  left = await promise(AT_DESK);
  await ringing();
  await kill();
  // the dead worker's queue still has it, and would keep it from the others for good
  expect(await here.worker.services.redis.exists(job(left))).toBe(1);
  expect(rung(AT_DESK)).toBe(0);
  expect(await row(left)).toMatchObject({ status: 'waiting', attempts: 0, lastOutcome: null });
  expect(await isDue(left, Date.now() + ATTEMPT_MS)).toBe(true);
}, 90_000);

it('killed while the guest’s phone rings: it is not rung again for that, and the colleague is not left alone', async () => {
  const kill = await victim();
  const id = await promise(AT_GUEST);
  const callId = await ringing();
  // their page is connected to another worker than the one that places the call
  const phone = await maria.answer(callId, `${callId}:desk`);
  await expect.poll(() => rung(AT_GUEST), WAIT).toBe(1);
  await kill();
  expect(await phone.ended).toBe('gone');
  // whoever comes to it meanwhile finds it taken
  expect(await isDue(id, Date.now())).toBe(false);
  const { services } = here.worker;
  await attempt({ hotelId: here.hotel.hotel.id, callbackId: id }, services, new AbortController().signal);
  expect(rung(AT_GUEST)).toBe(1);
  // and it is not forgotten
  expect(await row(id)).toMatchObject({ status: 'waiting' });
  expect(await isDue(id, Date.now() + ATTEMPT_MS)).toBe(true);
}, 90_000);

it('another worker’s queue takes the promise up, and dials once', async () => {
  const { env } = here.worker.services;
  const redis = new Redis(env.REDIS_URL, { protocol: 2 });
  // the clock is set instead of waiting for it: what dead workers held runs out, and somebody looks for it often
  await redis.del(redisKeys.talking(here.hotel.hotel.id));
  const broom = new QueueWorker('callbacks', null, {
    ...{ connection: { url: env.REDIS_URL, maxRetriesPerRequest: null }, prefix: redisKeys.queues },
    ...{ stalledInterval: 50, maxStalledCount: 0 },
  });
  let survivor: Worker | null = null;
  try {
    survivor = await here.another({ roles: ['callbacks'] });
    await broom.startStalledCheckTimer();
    const swept = async () => {
      await redis.del(`${job(left)}:lock`, `${QUEUE}:stalled-check`);
      return redis.exists(job(left));
    };
    await expect.poll(swept, WAIT).toBe(0);
    await here.hotel.db.callbacks.callNow({ id: left, by: SYSTEM, now: new Date() });
    const callId = await ringing();
    const phone = await maria.answer(callId, `${callId}:desk`);
    expect(await phone.ended).toBe('busy');
    await expect.poll(async () => (await row(left)).lastOutcome, WAIT).toBe('busy');
    expect(await row(left)).toMatchObject({ status: 'waiting', attempts: 1 });
    expect([rung(AT_DESK), rung(AT_GUEST)]).toEqual([1, 1]);
  } finally {
    await broom.close();
    await survivor?.stop(0);
    redis.disconnect();
  }
}, 90_000);
