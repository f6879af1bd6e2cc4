import { SYSTEM } from '@innline/db';
import { type CallCommandBody, redisKeys, STREAM_FIELD } from '@innline/shared';
import { newId } from '@innline/shared/ids';
import { callIn, type ScriptedCaller } from '@innline/testkit/caller';
import { callerOn, flowOf, smallFlow, talkToken } from '@innline/testkit/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Worker } from '../src/worker';
import { house } from './setup';

const here = house({ env: { INNLINE_RETURN_MS: '4000' } });
let other: Worker;
let urls: string[];
beforeAll(async () => {
  other = await here.another();
  urls = [here.url, `ws://127.0.0.1:${other.port}`];
});
afterAll(() => other.stop(0));

const call = (lineId: string, reconnectTo: string[]) =>
  callIn({ url: here.url, token: talkToken(callerOn(here.hotel.hotel.id, lineId)), reconnectTo });
const dropped = (caller: ScriptedCaller) =>
  caller.event('prompt.started', ({ text }) => text.includes('line dropped for a moment'));
const eventsOf = async (callId: string) => {
  await expect.poll(async () => (await here.hotel.db.calls.get(callId)).status, { timeout: 10_000 }).toBe('ended');
  return (await here.hotel.db.calls.detail(callId)).events;
};

it('a caller whose connection breaks comes back to the same question, on the same worker', async () => {
  const { lineId } = await here.publish(smallFlow());
  const caller = await call(lineId, [urls[0]!]);
  await caller.at('menu');
  caller.drop();
  await dropped(caller);
  const again = await caller.event('prompt.started', ({ node }) => node === 'menu');
  expect(again.text).toContain('For reservations press one');
  caller.press('1');
  expect(await caller.event('call.ended')).toMatchObject({ reason: 'completed', outcome: 'rooms' });
  const events = await eventsOf(caller.callId);
  expect(events.filter(({ type }) => type === 'call.started')).toHaveLength(1);
  expect(events.filter((event) => event.type === 'node.entered' && event.node === 'menu')).toHaveLength(1);
});

it('they may come back to another worker while the first is alive: it gives the call up', async () => {
  const { lineId } = await here.publish(smallFlow());
  const caller = await call(lineId, [urls[1]!]);
  await caller.at('menu');
  caller.drop();
  await dropped(caller);
  expect(other.services.registry.get(caller.callId)?.lease.epoch).toBe(2);
  await expect.poll(() => here.worker.services.registry.get(caller.callId)).toBeUndefined();
  caller.press('2');
  expect(await caller.event('call.ended')).toMatchObject({ reason: 'completed', outcome: 'spa' });
  const events = await eventsOf(caller.callId);
  expect(events.filter(({ type }) => type === 'call.ended')).toHaveLength(1);
  // each worker recorded a part
  await expect
    .poll(async () => (await here.hotel.db.calls.detail(caller.callId)).playable.length, { timeout: 10_000 })
    .toBe(2);
});

it('while the first has not even noticed: the old connection is closed, never two voices', async () => {
  const { lineId } = await here.publish(smallFlow());
  const caller = await call(lineId, []);
  await caller.at('menu');
  const { resume } = await caller.message('ready');
  const second = await callIn({ url: urls[1]!, token: resume! });
  expect(second.callId).toBe(caller.callId);
  expect(await caller.ended).toBe('moved');
  const heard = caller.heard.length;
  await dropped(second);
  second.press('1');
  await second.event('call.ended');
  expect(caller.heard.length).toBe(heard);
});

it('no time runs out while they are away, and what they answered is not asked again', async () => {
  const options = [{ id: 'one', label: 'One', digit: '1' }];
  const menu = (id: string, text: string) => ({
    id,
    type: 'menu',
    config: { prompt: { en: text }, options, timeoutSeconds: 2, tries: 1 },
  });
  const bye = (outcome: string) => ({ id: outcome, type: 'hangup', config: { text: {}, outcome } });
  const document = flowOf(
    [{ id: 'start', type: 'trigger' }, menu('first', 'First.'), menu('second', 'Second.'), bye('good'), bye('silent')],
    [
      'start.start > first',
      'first.one > second',
      'second.one > good',
      ...['first', 'second'].flatMap((id) => [`${id}.no_input > silent`, `${id}.no_match > silent`]),
    ],
  );
  const { lineId } = await here.publish(document);
  const caller = await call(lineId, ['ws://127.0.0.1:1', ...urls.slice(1)]);
  await caller.at('first');
  caller.press('1');
  await caller.at('second');
  await caller.event('prompt.finished');
  caller.drop();
  await dropped(caller);
  caller.press('1');
  expect(await caller.event('call.ended')).toMatchObject({ outcome: 'good' });
  expect((await eventsOf(caller.callId)).some(({ type }) => type === 'try.failed')).toBe(false);
});

it('whoever does not come back has left, after the grace', async () => {
  const { lineId } = await here.publish(smallFlow());
  const caller = await call(lineId, []);
  await caller.at('menu');
  const { callId } = caller;
  caller.drop();
  await caller.ended;
  expect(here.worker.services.registry.get(callId)).toBeDefined();
  const events = await eventsOf(callId);
  expect(events.at(-2)?.type === 'call.ended' || events.at(-1)?.type === 'call.ended').toBe(true);
  expect(events.find(({ type }) => type === 'call.ended')).toMatchObject({ reason: 'caller_left' });
  // what it left in Redis goes after it
  await expect.poll(() => here.worker.services.redis.keys(`call:*${callId}*`), { timeout: 20_000 }).toEqual([]);
});

it('a member’s orders are followed once, whoever runs the call', async () => {
  const { lineId } = await here.publish(smallFlow());
  const caller = await call(lineId, [urls[1]!]);
  await caller.at('menu');
  const body: CallCommandBody = { command: 'say', text: 'Your taxi is here.' };
  const command = { v: 1, id: newId(), callId: caller.callId, at: Date.now(), ...body };
  const json = JSON.stringify({ ...command, actor: { id: 'user-maria', name: 'Maria', role: 'agent' } });
  await here.worker.services.redis.xadd(redisKeys.commands(caller.callId), '*', STREAM_FIELD, json);
  const taxi = await caller.event('prompt.started', ({ text }) => text.includes('taxi'));
  await caller.event('prompt.finished', ({ effect }) => effect === taxi.effect);
  await caller.event('prompt.started', ({ node }) => node === 'menu');
  caller.drop();
  await dropped(caller);
  await caller.event('prompt.started', ({ node }) => node === 'menu');
  caller.press('1');
  await caller.event('call.ended');
  const events = await eventsOf(caller.callId);
  expect(events.filter(({ type }) => type === 'command')).toHaveLength(1);
  expect(events.filter((event) => event.type === 'prompt.started' && event.text.includes('taxi'))).toHaveLength(1);
});

it('a phone that was ringing rings again, on the worker that has the call now', async () => {
  const maria = await here.member('Maria', true);
  const department = await here.hotel.db.departments.create({ name: 'Front desk', by: SYSTEM });
  const ends = ['completed', 'no_answer', 'busy', 'declined', 'failed'];
  const document = flowOf(
    [
      { id: 'start', type: 'trigger' },
      { id: 'ring', type: 'transfer', config: { departmentId: department.id, ringSeconds: 10, announcement: {} } },
      ...ends.map((outcome) => ({ id: outcome, type: 'hangup', config: { text: { en: 'Bye.' }, outcome } })),
    ],
    ['start.start > ring', ...ends.map((port) => `ring.${port} > ${port}`)],
  );
  const { lineId } = await here.publish(document);
  const caller = await call(lineId, [urls[1]!]);
  const first = await caller.event('transfer.ringing');
  caller.drop();
  const second = await caller.event('transfer.ringing');
  expect(second.transfer).toBe(first.transfer);
  const { callId } = caller;
  const [hotelId, { userId }] = [here.hotel.hotel.id, maria];
  const token = talkToken({ leg: 'staff', hotelId, userId, userName: 'Maria', callId, transfer: second.transfer });
  const staff = await callIn({ url: urls[1]!, token });
  await caller.event('transfer.answered');
  staff.hangUp();
  expect((await caller.event('call.ended')).outcome).toBe('completed');
});

it('a token that brings a caller back brings nobody into a call that is over', async () => {
  const { lineId } = await here.publish(smallFlow());
  const caller = await call(lineId, []);
  await caller.at('menu');
  const { resume } = await caller.message('ready');
  caller.hangUp();
  await caller.ended;
  await eventsOf(caller.callId);
  const late = await callIn({ url: urls[1]!, token: resume! });
  expect(await late.ended).toBe('not_live');
  expect(late.heard).toHaveLength(0);
});
