import { SYSTEM } from '@innline/db';
import { type CallCommandBody, redisKeys, STREAM_FIELD } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { callIn, join, silence, sine, toneShare } from '@innline/testkit/caller';
import { testSchedule } from '@innline/testkit/database';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { FakeCarrier, type FakeTelephone } from '../src/testing/fake-telephone';
import { type Colleague, house } from './setup';

let carrier: FakeCarrier | null = new FakeCarrier();
const here = house({
  worker: { roles: ['ingress', 'agent', 'callbacks'], replace: { telephonyOf: async () => carrier } },
});
const GUEST = '+34600999888';
const WAIT = { timeout: 20_000 };
let ana: Colleague;

beforeAll(async () => {
  ana = await here.member('Ana');
  await here.hotel.db.lines.create({ name: 'Main', number: '+34971555010', by: SYSTEM });
});
beforeEach(async () => {
  carrier = new FakeCarrier();
  await ana.atDesk(true);
});

async function promise(more: { departmentId?: string; number?: string } = {}): Promise<string> {
  const fields = { number: GUEST, name: 'Lucía', reason: 'a late arrival', now: Date.now(), effectKey: newId() };
  const booked = await here.hotel.db.callbacks.create({ ...fields, by: SYSTEM, ...more });
  if (booked.outcome !== 'booked') throw new Error(booked.outcome);
  return booked.callback.id;
}
const row = (id: string) => here.hotel.db.callbacks.get(id);
const outcomeOf = async (id: string) => (await row(id)).lastOutcome;
const minutesUntilNext = async (id: string) =>
  Math.round(((await row(id)).nextAttemptAt!.getTime() - Date.now()) / 60_000);

/** The call the queue has placed and that rings desks right now; the one before may not be told of as ended yet. */
async function ringing(): Promise<string> {
  const { transfers } = here.worker.services;
  const find = async () => {
    const calls = (await here.hotel.db.calls.live()).filter(({ direction }) => direction === 'outbound');
    const rings = await Promise.all(calls.map(({ id }) => transfers.isRinging(`${id}:desk`, at(id))));
    return calls[rings.indexOf(true)]?.id;
  };
  let callId: string | undefined;
  await expect.poll(async () => (callId = await find()), WAIT).toBeDefined();
  return callId!;
}
const at = (callId: string) => ({ hotelId: here.hotel.hotel.id, callId });
const telephone = async (): Promise<FakeTelephone> => {
  await expect.poll(() => carrier!.rung[0], WAIT).toBeDefined();
  return carrier!.rung[0]!;
};
const events = async (callId: string) => (await here.hotel.db.calls.detail(callId)).events;

it('rings a desk, then the guest; both talk, and the promise is kept', async () => {
  const id = await promise();
  const callId = await ringing();
  expect(carrier!.rung).toEqual([]);
  const phone = await ana.answer(callId, `${callId}:desk`);
  const guest = await telephone();
  expect(guest.dial).toMatchObject({ role: 'caller', to: { kind: 'number', number: GUEST }, from: '+34971555010' });
  // while the guest's phone rings, the colleague hears it ring
  await expect.poll(() => phone.heard.length, WAIT).toBeGreaterThan(10);
  guest.answer();
  await expect.poll(() => guest.media.handlers, WAIT).not.toBeNull();
  const before = guest.media.sent.length;
  await expect.poll(() => guest.media.sent.length, WAIT).toBeGreaterThan(before + 5);
  guest.hangUp();
  expect(await phone.ended).toBe('answered');
  await expect.poll(() => outcomeOf(id), WAIT).toBe('answered');
  expect(await row(id)).toMatchObject({ status: 'done', doneBy: 'Ana', attempts: 1, nextAttemptAt: null });
  await expect.poll(async () => (await here.hotel.db.calls.get(callId)).status, WAIT).toBe('ended');
  const told = await events(callId);
  expect(told.map(({ type }) => type)).toEqual([
    ...['call.started', 'transfer.ringing', 'transfer.answered', 'call.answered', 'transfer.ended', 'call.ended'],
  ]);
  expect(told[1]).toMatchObject({ briefing: 'Call back for Lucía: a late arrival', userIds: [ana.userId] });
});

const order = (callId: string, body: CallCommandBody, { userId: id, name }: Colleague) => {
  const actor = { id, name, role: 'manager' };
  const command = JSON.stringify({ v: 1, id: newId(), callId, at: Date.now(), actor, ...body });
  return here.worker.services.redis.xadd(redisKeys.commands(callId), '*', STREAM_FIELD, command);
};
const share = (frames: readonly { pcm: Int16Array }[], hz: number) =>
  toneShare(join(...frames.map(({ pcm }) => pcm)), hz);
const mediaHeard = ({ media }: FakeTelephone) => media.sent.map(({ frame: pcm }) => ({ pcm }));

it('a colleague listens in and whispers, by voice and in writing: the other hears it, the guest does not', async () => {
  const leo = await here.member('Leo');
  const id = await promise();
  const callId = await ringing();
  // while it rings there is nobody to whisper to, and it is not over either
  const hotelId = here.hotel.hotel.id;
  const token = here.token({ leg: 'listener', hotelId, userId: leo.userId, userName: 'Leo', callId });
  const ear = await callIn({ url: here.url, token });
  await order(callId, { command: 'whisper_begin' }, leo);
  const phone = await ana.answer(callId, `${callId}:desk`);
  const guest = await telephone();
  guest.answer();
  await expect.poll(() => guest.media.handlers, WAIT).not.toBeNull();

  // both sides are heard by whoever listens, who is heard by nobody
  const words = setInterval(() => guest.media.handlers!.frame(sine(20, 500)), 20);
  await phone.speak(join(sine(500, 900), silence(100)));
  await expect.poll(() => Math.min(share(ear.heard, 500), share(ear.heard, 900)), WAIT).toBeGreaterThan(0.05);
  await expect.poll(() => share(phone.heard, 500), WAIT).toBeGreaterThan(0.1);
  await ear.speak(sine(200, 1_300));
  expect(share(phone.heard, 1_300)).toBeLessThan(0.02);

  await order(callId, { command: 'whisper_begin' }, leo);
  await expect.poll(() => here.worker.services.conversations.get(callId)?.parties.all().length, WAIT).toBe(2);
  const before = phone.heard.length;
  await expect
    .poll(async () => {
      await ear.speak(sine(100, 1_300));
      return share(phone.heard.slice(before), 1_300);
    }, WAIT)
    .toBeGreaterThan(0.1);
  await order(callId, { command: 'whisper', text: 'Offer the late checkout.' }, leo);
  await phone.message('mark');
  clearInterval(words);
  expect(share(mediaHeard(guest), 1_300)).toBeLessThan(0.02);
  expect(share(mediaHeard(guest), 900)).toBeGreaterThan(0.05);
  // what only a flow could do is refused aloud
  await order(callId, { command: 'takeover' }, leo);
  await order(callId, { command: 'hangup' }, leo);
  expect([await phone.ended, await ear.ended]).toEqual(['answered', 'answered']);
  expect(guest.closedBecause).toBe('completed');
  await expect.poll(() => outcomeOf(id), WAIT).toBe('answered');
  expect(here.worker.services.conversations.get(callId)).toBeUndefined();

  await expect.poll(async () => (await here.hotel.db.calls.get(callId)).status, WAIT).toBe('ended');
  const told = await events(callId);
  // the end of the call ends the whisper
  expect(told.filter(({ type }) => type === 'whisper.changed')).toMatchObject([{ on: true, memberName: 'Leo' }]);
  expect(told.flatMap((event) => (event.type === 'fault' ? [event.message] : []))).toEqual([
    'No colleague speaks with the caller, so there is nobody to whisper to.',
    'This call was placed by Innline and no flow runs it: listen in, whisper, or end it.',
  ]);
  const commands = told.flatMap((event) => (event.type === 'command' ? [event.command] : []));
  expect(commands).toEqual(['listen_in', 'whisper_begin', 'whisper_begin', 'whisper', 'takeover', 'hangup']);
  // a whisper is not told word by word
  expect(JSON.stringify(told)).not.toContain('late checkout');
});

it('a colleague who ends the call while the guest’s phone rings ends it for the guest, too', async () => {
  const id = await promise();
  const callId = await ringing();
  const phone = await ana.answer(callId, `${callId}:desk`);
  const guest = await telephone();
  await order(callId, { command: 'hangup' }, ana);
  await expect.poll(() => guest.dial.signal.aborted, WAIT).toBe(true);
  expect(await phone.ended).toBe('no_answer');
  await expect.poll(() => outcomeOf(id), WAIT).toBe('no_answer');
  await here.hotel.db.callbacks.settle({ id, status: 'cancelled', by: SYSTEM });
});

it('the guest does not answer: the colleague is told, and it is tried again later', async () => {
  const id = await promise();
  const callId = await ringing();
  const phone = await ana.answer(callId, `${callId}:desk`);
  (await telephone()).refuse('busy');
  expect(await phone.ended).toBe('busy');
  await expect.poll(() => outcomeOf(id), WAIT).toBe('busy');
  expect(await row(id)).toMatchObject({ status: 'waiting', attempts: 1 });
  expect(await minutesUntilNext(id)).toBe(5);
  await here.hotel.db.callbacks.settle({ id, status: 'cancelled', by: SYSTEM });
});

it('a colleague who hangs up stops the guest’s phone', async () => {
  const id = await promise();
  const callId = await ringing();
  const phone = await ana.answer(callId, `${callId}:desk`);
  const guest = await telephone();
  phone.hangUp();
  await expect.poll(() => guest.dial.signal.aborted, WAIT).toBe(true);
  await expect.poll(() => outcomeOf(id), WAIT).toBe('no_answer');
  await here.hotel.db.callbacks.settle({ id, status: 'cancelled', by: SYSTEM });
});

it('a number that came on the do-not-call list while the desk rang is not dialled', async () => {
  const number = '+34600999777';
  const id = await promise({ number });
  const callId = await ringing();
  await here.hotel.db.doNotCall.add({ number, by: SYSTEM });
  const phone = await ana.answer(callId, `${callId}:desk`);
  expect(await phone.ended).toBe('do_not_call');
  await expect.poll(() => outcomeOf(id), WAIT).toBe('do_not_call');
  expect(carrier!.rung).toEqual([]);
  expect(await row(id)).toMatchObject({ status: 'waiting', attempts: 0, nextAttemptAt: null });
});

it('nobody is at a desk: tried again, without a trace in the history', async () => {
  await ana.atDesk(false);
  const before = (await here.hotel.db.calls.list({})).calls.length;
  const id = await promise();
  await expect.poll(() => outcomeOf(id), WAIT).toBe('no_desk');
  expect(await minutesUntilNext(id)).toBe(5);
  expect((await here.hotel.db.calls.list({})).calls).toHaveLength(before);
});

it('without a carrier it stays a task with its reason', async () => {
  carrier = null;
  const id = await promise();
  await expect.poll(() => outcomeOf(id), WAIT).toBe('no_carrier');
  expect(await row(id)).toMatchObject({ status: 'waiting', attempts: 0, nextAttemptAt: null });
});

it('asked for while its department is closed, it waits for the opening', async () => {
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const schedule = await here.hotel.db.schedules.create({ name: 'Desk', schedule: testSchedule(), by: SYSTEM });
  const department = await here.hotel.db.departments.create({ name: 'Desk', scheduleId: schedule.id, by: SYSTEM });
  const id = await promise({ departmentId: department.id });
  const never = { ...testSchedule(), weekly: closed };
  await here.hotel.db.schedules.update({ id: schedule.id, schedule: never, by: SYSTEM });
  await here.hotel.db.callbacks.callNow({ id, by: SYSTEM, now: new Date() });
  await expect.poll(() => outcomeOf(id), WAIT).toBe('closed');
  expect(carrier!.rung).toEqual([]);
});

it('the queue holds no names and no numbers', async () => {
  const { redis } = here.worker.services;
  const id = await promise();
  const callId = await ringing();
  const keys = await redis.keys(`${redisKeys.queues}:*`);
  expect(keys.length).toBeGreaterThan(0);
  const values = await Promise.all(
    keys.map(async (key) => JSON.stringify((await redis.type(key)) === 'hash' ? await redis.hgetall(key) : key)),
  );
  expect(values.some((text) => text.includes(id))).toBe(true);
  for (const text of [...keys, ...values]) expect(text).not.toMatch(/600999|Luc|late arrival/);
  await here.hotel.db.callbacks.settle({ id, status: 'done', by: SYSTEM });
  const phone = await ana.answer(callId, `${callId}:desk`);
  expect(await phone.ended).toBe('do_not_call');
});
