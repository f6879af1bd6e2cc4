import { hotelSystem, SYSTEM } from '@innline/db';
import { redisKeys } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { FakeCarrier, type FakeTelephone } from '../src/testing/fake-telephone';
import { house } from './setup';

let carrier: FakeCarrier | null = new FakeCarrier();
const here = house({
  worker: { roles: ['ingress', 'agent', 'callbacks'], replace: { telephonyOf: async () => carrier } },
});
const WAIT = { timeout: 20_000 };
let guests = 600_999_100;

beforeAll(async () => {
  await here.hotel.db.lines.create({ name: 'Main', number: '+34971555010', by: SYSTEM });
});
beforeEach(() => {
  carrier = new FakeCarrier();
});

/** A guest who wants to be woken now, unless told otherwise. */
async function wake(more: { number?: string | null; at?: number; language?: string } = {}) {
  guests += 1;
  const fields = { room: null, number: `+34${guests}`, language: 'en', at: Date.now(), effectKey: newId(), ...more };
  return (await hotelSystem(here.hotel.hotel.id).scheduleWakeUpCall({ ...fields }))!;
}
const row = (id: string) => here.hotel.db.wakeUpCalls.get(id);
const outcomeOf = async (id: string) => (await row(id)).lastOutcome;
const told = async (number: string | null) =>
  (await here.hotel.db.requests.list()).filter((request) => request.kind === 'wake_up' && request.number === number);
const telephone = async (): Promise<FakeTelephone> => {
  await expect.poll(() => carrier!.rung[0], WAIT).toBeDefined();
  return carrier!.rung[0]!;
};

it('rings the guest from the number they know, greets them to the end and hangs up', async () => {
  const { id, number } = await wake();
  const guest = await telephone();
  expect(guest.dial).toMatchObject({ role: 'caller', to: { kind: 'number', number }, from: '+34971555010' });
  guest.answer();
  await expect.poll(() => guest.media.sent.length, WAIT).toBeGreaterThan(50);
  await expect.poll(() => guest.closedBecause, WAIT).toBe('completed');
  await expect.poll(() => outcomeOf(id), WAIT).toBe('answered');
  expect(await row(id)).toMatchObject({ state: 'done', tries: 1, nextTryAt: null });
  expect(await told(number)).toEqual([]);
  const { callId } = guest.dial;
  await expect.poll(async () => (await here.hotel.db.calls.get(callId)).status, WAIT).toBe('ended');
  const { events } = await here.hotel.db.calls.detail(callId);
  expect(events.map(({ type }) => type)).toEqual(['call.started', 'call.answered', 'call.ended']);
  expect(events[0]).toMatchObject({ flowName: 'Wake-up call', direction: 'outbound' });
});

it('whoever hangs up in the middle of the greeting is awake', async () => {
  const { id } = await wake();
  const guest = await telephone();
  guest.answer();
  await expect.poll(() => guest.media.handlers, WAIT).not.toBeNull();
  guest.hangUp();
  await expect.poll(() => outcomeOf(id), WAIT).toBe('answered');
});

it('a guest who does not answer is rung again in three minutes, and after the third time staff is told', async () => {
  const { id, number } = await wake();
  (await telephone()).refuse('no_answer');
  await expect.poll(() => outcomeOf(id), WAIT).toBe('no_answer');
  const first = await row(id);
  expect(first).toMatchObject({ state: 'waiting', tries: 1 });
  expect(Math.round((first.nextTryAt!.getTime() - Date.now()) / 60_000)).toBe(3);
  expect(await told(number)).toEqual([]);
  // the second try was another worker's
  await here.hotel.db.wakeUpCalls.beginTry({ id, now: first.nextTryAt! });
  carrier = new FakeCarrier();
  await here.hotel.db.wakeUpCalls.endTry({ id, outcome: 'no_answer', nextTryAt: new Date() });
  (await telephone()).refuse('busy');
  await expect.poll(async () => (await row(id)).state, WAIT).toBe('unanswered');
  expect(await row(id)).toMatchObject({ tries: 3, lastOutcome: 'busy', nextTryAt: null });
  expect(await told(number)).toMatchObject([{ status: 'open', text: expect.stringContaining('Wake-up unanswered') }]);
});

it('without a carrier it is a task for staff, with its reason', async () => {
  carrier = null;
  const { id, number } = await wake();
  await expect.poll(() => outcomeOf(id), WAIT).toBe('no_carrier');
  expect(await told(number)).toMatchObject([{ text: expect.stringContaining('no carrier is connected') }]);
});

it('much too late nobody is rung: staff looks after the guest', async () => {
  const { id, number } = await wake({ at: Date.now() - 31 * 60_000 });
  await expect.poll(() => outcomeOf(id), WAIT).toBe('too_late');
  expect(carrier!.rung).toEqual([]);
  expect(await told(number)).toHaveLength(1);
});

it('a number that came on the do-not-call list meanwhile is not rung', async () => {
  const { id, number } = await wake({ at: Date.now() + 60_000 });
  await here.hotel.db.doNotCall.add({ number: number!, by: SYSTEM });
  const { data } = here.worker.services;
  expect(await data.mayWakeUp(here.hotel.hotel.id, id)).toBe('do_not_call');
});

it('a cancelled one rings nobody', async () => {
  const { id } = await wake({ at: Date.now() + 60_000 });
  await here.hotel.db.wakeUpCalls.cancel({ id, by: SYSTEM });
  const { data } = here.worker.services;
  expect(await data.mayWakeUp(here.hotel.hotel.id, id)).toBe('settled');
  expect(await data.beginWakeUp(here.hotel.hotel.id, id, Date.now() + 120_000)).toBeNull();
});

it('the queue holds no numbers', async () => {
  const { redis } = here.worker.services;
  const { id } = await wake();
  const guest = await telephone();
  const keys = await redis.keys(`${redisKeys.queues}:*`);
  const values = await Promise.all(
    keys.map(async (key) => JSON.stringify((await redis.type(key)) === 'hash' ? await redis.hgetall(key) : key)),
  );
  expect(values.some((text) => text.includes(id))).toBe(true);
  for (const text of [...keys, ...values]) expect(text).not.toContain(String(guests));
  guest.hangUp();
  guest.answer();
  await expect.poll(() => outcomeOf(id), WAIT).toBe('answered');
});
